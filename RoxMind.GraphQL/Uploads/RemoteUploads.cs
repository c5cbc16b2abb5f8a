using System.Security.Cryptography;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Uploads;

namespace RoxMind.GraphQL.Uploads;

/// <summary>Sends files to the service, from a gateway that has no place for them itself.</summary>
internal sealed class RemoteUploads(IGrainFactory grains) : IUploadTarget
{
    private const int KeyLength = 32;
    private const int PartBytes = 64 * 1024;

    /// <inheritdoc/>
    public async Task<string> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var upload = grains.GetGrain<IUploadGrain>(RandomNumberGenerator.GetHexString(KeyLength));
        var sent = 0L;
        try
        {
            while (await ReadPartAsync(content, cancellationToken) is { Length: > 0 } part)
            {
                await upload.WriteAsync(sent, part, cancellationToken);
                sent += part.Length;
            }

            return await upload.CompleteAsync(sent, cancellationToken);
        }
        catch when (sent > 0)
        {
            // Whether it is heard or not: what is not completed is let go before long.
            _ = upload.AbandonAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>The next part; empty at the end. An array of its own, because it is sent while the next is read.</summary>
    private static async Task<byte[]> ReadPartAsync(Stream content, CancellationToken cancellationToken)
    {
        var part = new byte[PartBytes];
        var read = await content.ReadAtLeastAsync(part, PartBytes, throwOnEndOfStream: false, cancellationToken);
        return read == PartBytes ? part : part[..read];
    }
}
