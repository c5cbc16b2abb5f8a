using Microsoft.Win32.SafeHandles;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>The bytes of the database's file, past everything that knows what they mean.</summary>
/// <remarks>
/// It is closed after every connection of this process, and not before: when a process closes a file, it loses all locks that it has on that
/// file, the database's too.
/// </remarks>
internal sealed class StoredBytes(string file) : IDisposable
{
    private const int BlockBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private SafeFileHandle? _handle;

    /// <summary>Whether any of some contents is in the file.</summary>
    public bool HaveAny(IReadOnlyCollection<byte[]> contents, CancellationToken cancellationToken)
    {
        if (contents.Count == 0)
        {
            return false;
        }

        var handle = Open();
        var overlap = contents.Max(content => content.Length) - 1;
        var block = new byte[BlockBytes + overlap];
        var at = 0L;
        int read;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            read = RandomAccess.Read(handle, block, at);
            var bytes = block.AsMemory(0, read);
            if (contents.Any(content => bytes.Span.IndexOf(content) >= 0))
            {
                return true;
            }

            at += BlockBytes;
        } while (read == block.Length);

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private SafeFileHandle Open()
    {
        lock (_gate)
        {
            return _handle ??= File.OpenHandle(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
        }
    }
}
