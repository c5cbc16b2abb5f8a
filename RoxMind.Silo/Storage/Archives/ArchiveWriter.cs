using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>Writes archives, see <see cref="ArchiveParts"/>.</summary>
internal static class ArchiveWriter
{
    private const int PartBytes = 4 * 1024 * 1024;

    /// <summary>Writes an archive into a file that is there when it is whole, and not before.</summary>
    public static async Task<ArchiveEnd> WriteAsync(
        string file,
        IArchiveSource source,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var draft = $"{file}.part";
        try
        {
            ArchiveEnd end;
            await using (var to = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                end = await WriteAsync(to, source.ReadAsync(cancellationToken), clock.GetUtcNow(), cancellationToken);
                FileCopy.ToDisk(to);
            }

            File.Move(draft, file);
            return end;
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Writes an archive.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="rows">What is kept.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up; what is there by then is no archive.</param>
    public static async Task<ArchiveEnd> WriteAsync(
        Stream to,
        IAsyncEnumerable<ArchiveRow> rows,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var packed = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);
        await using var tape = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true);
        await AddJsonAsync(
            tape,
            ArchiveParts.Header,
            new ArchiveHeader(ArchiveHeader.Known, WritingProgram.Version, now),
            cancellationToken
        );
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var part = new MemoryStream();
        await using var writer = new BinaryWriter(part, Encoding.UTF8, leaveOpen: true);
        var (parts, count) = (0, 0L);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            ArchiveCodec.Write(writer, row);
            count++;
            if (part.Length >= PartBytes)
            {
                await AddPartAsync(tape, ++parts, part, all, cancellationToken);
            }
        }

        if (part.Length > 0)
        {
            await AddPartAsync(tape, ++parts, part, all, cancellationToken);
        }

        var end = new ArchiveEnd(parts, count, Convert.ToHexStringLower(all.GetHashAndReset()));
        await AddJsonAsync(tape, ArchiveParts.End, end, cancellationToken);
        return end;
    }

    private static async Task AddPartAsync(
        TarWriter tape,
        int number,
        MemoryStream part,
        IncrementalHash all,
        CancellationToken cancellationToken
    )
    {
        var content = part.ToArray();
        var hash = SHA256.HashData(content);
        all.AppendData(hash);
        await AddAsync(tape, ArchiveParts.Name(number), [.. hash, .. content], cancellationToken);
        part.SetLength(0);
    }

    private static Task AddJsonAsync<T>(TarWriter tape, string name, T value, CancellationToken cancellationToken) =>
        AddAsync(tape, name, JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web), cancellationToken);

    private static async Task AddAsync(TarWriter tape, string name, byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        var entry = new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = stream };
        await tape.WriteEntryAsync(entry, cancellationToken);
    }
}
