using RoxMind.GraphQL.Transport.WebSockets;

namespace RoxMind.Tests.GraphQL.Transport;

public sealed class SharedStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_writes_waits_until_the_other_has_written()
    {
        await using var connection = new Connection();
        await using var stream = new SharedStream(connection);
        var first = stream.WriteAsync(new byte[] { 1 }, Cancel);
        var second = stream.WriteAsync(new byte[] { 2 }, Cancel);
        Assert.Equal([1], connection.Writes);
        connection.Written.SetResult();
        await first;
        await second;
        Assert.Equal([1, 2], connection.Writes);
    }

    [Fact]
    public async Task Connection_that_breaks_lets_the_next_one_try()
    {
        await using var connection = new Connection();
        await using var stream = new SharedStream(connection);
        var first = stream.WriteAsync(new byte[] { 1 }, Cancel);
        var second = stream.WriteAsync(new byte[] { 2 }, Cancel);
        connection.Written.SetException(new IOException("gone"));
        await Assert.ThrowsAsync<IOException>(async () => await first);
        await Assert.ThrowsAsync<IOException>(async () => await second);
        Assert.Equal([1, 2], connection.Writes);
    }

    private sealed class Connection : MemoryStream
    {
        public List<byte> Writes { get; } = [];

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes.AddRange(buffer.ToArray());
            return new ValueTask(Written.Task);
        }
    }
}
