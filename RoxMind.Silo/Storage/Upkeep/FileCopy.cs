using System.Security.Cryptography;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>Copies files so that the copy is on disk when it is told of, and known by its hash.</summary>
internal static class FileCopy
{
    private const int BufferBytes = 256 * 1024;

    /// <summary>Copies a file over what is there.</summary>
    /// <returns>Its size and hash.</returns>
    public static async Task<(long Bytes, string Sha256)> CopyAsync(
        string from,
        string to,
        CancellationToken cancellationToken
    )
    {
        await using var source = Open(from);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        ToDisk(target);
        return (target.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Size and hash of a file.</summary>
    public static async Task<(long Bytes, string Sha256)> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var source = Open(file);
        return (source.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancellationToken)));
    }

    /// <summary>Waits until the file is on disk; the asynchronous flush only hands it to the operating system.</summary>
    public static void ToDisk(FileStream file) => file.Flush(flushToDisk: true);

    private static FileStream Open(string file) =>
        new(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            BufferBytes,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
}
