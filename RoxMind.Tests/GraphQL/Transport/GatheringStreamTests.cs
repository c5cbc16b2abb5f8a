using RoxMind.GraphQL.Transport.WebSockets;

namespace RoxMind.Tests.GraphQL.Transport;

public sealed class GatheringStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frames_that_others_follow_leave_with_them_in_their_order()
    {
        await using var connection = new Connection();
        await using var stream = new GatheringStream(connection);
        await stream.WriteAsync(new byte[] { 1 }, Cancel);
        stream.IsMoreReady = true;
        await stream.WriteAsync(new byte[] { 2 }, Cancel);
        await stream.WriteAsync(new byte[] { 3 }, Cancel);
        await stream.FlushAsync(Cancel);
        Assert.Equal(
            [
                [1],
            ],
            connection.Writes
        );
        stream.IsMoreReady = false;
        await stream.WriteAsync(new byte[] { 4 }, Cancel);
        await stream.WriteAsync(new byte[] { 5 }, Cancel);

        Assert.Equal(
            [
                [1],
                [2, 3, 4],
                [5],
            ],
            connection.Writes
        );
    }

    [Fact]
    public async Task What_is_held_is_bounded()
    {
        await using var connection = new Connection();
        await using var stream = new GatheringStream(connection) { IsMoreReady = true };
        var frame = new byte[1000];
        for (var i = 0; i < 1000; i++)
        {
            await stream.WriteAsync(frame, Cancel);
        }

        Assert.InRange(connection.Writes.Sum(write => write.Length), 900_000, 1_000_000);
        Assert.All(connection.Writes, write => Assert.InRange(write.Length, 60_000, 70_000));
    }

    private sealed class Connection : MemoryStream
    {
        public List<byte[]> Writes { get; } = [];

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes.Add(buffer.ToArray());
            return default;
        }
    }
}
