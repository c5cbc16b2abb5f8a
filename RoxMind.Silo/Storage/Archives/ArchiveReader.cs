using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>Reads archives, see <see cref="ArchiveParts"/>.</summary>
internal static class ArchiveReader
{
    private const int LargestPart = 1024 * 1024 * 1024;

    /// <summary>Reads the rows of an archive; whoever takes them keeps none of them before the last has come.</summary>
    /// <param name="from">The archive.</param>
    /// <param name="name">What it is called, for the message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidDataException">It is none, not whole, or of a newer program; the message says where.</exception>
    public static async IAsyncEnumerable<ArchiveRow> ReadAsync(
        Stream from,
        string name,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var packed = new GZipStream(from, CompressionMode.Decompress, leaveOpen: true);
        await using var tape = new TarReader(packed, leaveOpen: true);
        Check(await NextAsync<ArchiveHeader>(tape, ArchiveParts.Header, name, cancellationToken), name);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (parts, count) = (0, 0L);
        while (await NextAsync(tape, name, parts, cancellationToken) is { } entry)
        {
            if (entry.Name == ArchiveParts.End)
            {
                var end = await JsonAsync<ArchiveEnd>(entry, name, cancellationToken);
                if (end != new ArchiveEnd(parts, count, Convert.ToHexStringLower(all.GetHashAndReset())))
                {
                    throw new InvalidDataException(
                        $"{name} is not whole: {parts} parts with {count} rows are not what its end tells."
                    );
                }

                yield break;
            }

            var part = await PartAsync(entry, name, ArchiveParts.Name(++parts), all, cancellationToken);
            using var content = new MemoryStream(part, SHA256.HashSizeInBytes, part.Length - SHA256.HashSizeInBytes);
            using var reader = new BinaryReader(content, Encoding.UTF8);
            while (content.Position < content.Length)
            {
                count++;
                yield return ArchiveCodec.Read(reader);
            }
        }

        throw new InvalidDataException($"{name} is not whole: it ends after part {parts}.");
    }

    private static void Check(ArchiveHeader header, string name)
    {
        if (header.Format > ArchiveHeader.Known)
        {
            throw new InvalidDataException(
                $"{name} was written by a newer program ({header.Program}); this one reads archives up to format {ArchiveHeader.Known}."
            );
        }
    }

    private static async Task<T> NextAsync<T>(
        TarReader tape,
        string expected,
        string name,
        CancellationToken cancellationToken
    ) =>
        await NextAsync(tape, name, parts: 0, cancellationToken) is { } entry && entry.Name == expected
            ? await JsonAsync<T>(entry, name, cancellationToken)
            : throw new InvalidDataException($"{name} is no archive that 'export' wrote.");

    private static async Task<TarEntry?> NextAsync(
        TarReader tape,
        string name,
        int parts,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await tape.GetNextEntryAsync(copyData: false, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException(
                parts == 0
                    ? $"{name} is no archive that 'export' wrote: {fault.Message}"
                    : $"{name} is damaged behind part {parts}: {fault.Message}",
                fault
            );
        }
    }

    private static async Task<byte[]> PartAsync(
        TarEntry entry,
        string name,
        string expected,
        IncrementalHash all,
        CancellationToken cancellationToken
    )
    {
        var content = entry.Name == expected ? await BytesAsync(entry, name, cancellationToken) : [];
        var hash = content.AsSpan(0, Math.Min(content.Length, SHA256.HashSizeInBytes));
        if (!SHA256.HashData(content.AsSpan(hash.Length)).AsSpan().SequenceEqual(hash))
        {
            throw new InvalidDataException($"{name} is damaged: {expected} is not what was written.");
        }

        all.AppendData(hash);
        return content;
    }

    private static async Task<T> JsonAsync<T>(TarEntry entry, string name, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(
                await BytesAsync(entry, name, cancellationToken),
                JsonSerializerOptions.Web
            )!;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{name} is damaged: {entry.Name} cannot be read.", fault);
        }
    }

    private static async Task<byte[]> BytesAsync(TarEntry entry, string name, CancellationToken cancellationToken)
    {
        if (entry.DataStream is not { } data || entry.Length is < 0 or > LargestPart)
        {
            throw new InvalidDataException($"{name} is damaged: {entry.Name} has {entry.Length} bytes.");
        }

        var bytes = new byte[entry.Length];
        try
        {
            await data.ReadExactlyAsync(bytes, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{name} is damaged in {entry.Name}: {fault.Message}", fault);
        }

        return bytes;
    }
}
