namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>
/// The connection under a WebSocket: frames that others follow at once are held, and leave with them. Leaving is most of what a
/// small frame costs.
/// </summary>
/// <remarks>The WebSocket writes one frame after the other, and nobody else writes.</remarks>
internal sealed class GatheringStream(Stream connection) : Stream
{
    private const int MostHeld = 64 * 1024;
    private readonly MemoryStream _held = new();

    /// <summary>Whether the frame that is written next is followed by another at once.</summary>
    public bool IsMoreReady { get; set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.ReadAsync(buffer, offset, count, cancellationToken);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => connection.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_held.Length == 0 && !IsMoreReady)
        {
            return connection.WriteAsync(buffer, cancellationToken);
        }

        _held.Write(buffer.Span);
        return IsMoreReady && _held.Length < MostHeld ? default : ReleaseAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A WebSocket writes asynchronously.");

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException("A WebSocket writes asynchronously.");

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _held.Length > 0 ? Task.CompletedTask : connection.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
            _held.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellationToken);
        }
        finally
        {
            _held.SetLength(0);
        }
    }
}
