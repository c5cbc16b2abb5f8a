using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using RoxMind.GraphQL.Transport;
using RoxMind.GraphQL.Transport.WebSockets;

namespace RoxMind.Tests.GraphQL.Transport;

public sealed class SocketChannelTests
{
    [Fact]
    public async Task Message_under_way_outlives_the_end_of_its_operation()
    {
        using var socket = new SlowSocket();
        using var channel = new SocketChannel(socket, output: null, new TransportOptions(), new FakeTimeProvider());
        using var operation = new CancellationTokenSource();
        var sending = channel.SendAsync("x"u8.ToArray(), operation.Token);
        await operation.CancelAsync();

        Assert.False(socket.Token.IsCancellationRequested, "cancelling a send tears down the connection");
        socket.Sent.SetResult();
        await sending;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            channel.SendAsync("y"u8.ToArray(), operation.Token)
        );
    }

    [Fact]
    public async Task Client_that_does_not_read_loses_the_connection_in_the_end()
    {
        using var socket = new SlowSocket();
        var clock = new FakeTimeProvider();
        using var channel = new SocketChannel(socket, output: null, new TransportOptions(), clock);
        var sending = channel.SendAsync("x"u8.ToArray(), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(WebSocketState.Open, socket.State);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(WebSocketState.Aborted, socket.State);
    }

    private sealed class SlowSocket : WebSocket
    {
        private WebSocketState _state = WebSocketState.Open;

        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Token { get; private set; }

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => _state;

        public override string? SubProtocol => null;

        public override void Abort() => _state = WebSocketState.Aborted;

        public override Task CloseAsync(
            WebSocketCloseStatus closeStatus,
            string? statusDescription,
            CancellationToken cancellationToken
        ) => Task.CompletedTask;

        public override Task CloseOutputAsync(
            WebSocketCloseStatus closeStatus,
            string? statusDescription,
            CancellationToken cancellationToken
        ) => Task.CompletedTask;

        public override void Dispose() { }

        public override Task<WebSocketReceiveResult> ReceiveAsync(
            ArraySegment<byte> buffer,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override Task SendAsync(
            ArraySegment<byte> buffer,
            WebSocketMessageType messageType,
            bool endOfMessage,
            CancellationToken cancellationToken
        )
        {
            Token = cancellationToken;
            return Sent.Task;
        }
    }
}
