using System.Net.WebSockets;
using System.Text;
using RoxMind.GraphQL.Transport.WebSockets;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>The frames are read by the platform's own WebSocket.</summary>
public sealed class NextFramesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(89)]
    [InlineData(90)]
    [InlineData(91)]
    [InlineData(65_499)]
    [InlineData(65_500)]
    [InlineData(65_501)]
    [InlineData(300_000)]
    public async Task Every_message_is_read_as_it_was_written_whatever_its_length(int length)
    {
        var frames = new NextFrames("a\"b");
        string[] texts = ["{}", $"\"{new string('x', length)}\"", "{\"data\":\"é\"}"];
        for (var time = 0; time < 2; time++)
        {
            frames.Write([.. texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))]);
            var expected = texts.Select(text => $$"""{"id":"a\u0022b","type":"next","payload":{{text}}}""").ToList();
            Assert.Equal(expected, frames.Messages.Select(message => Encoding.UTF8.GetString(message.Span)));
            Assert.Equal(expected, await ReadAsync(frames.Bytes.ToArray(), texts.Length));
        }
    }

    private static async Task<List<string>> ReadAsync(byte[] bytes, int count)
    {
        using var socket = WebSocket.CreateFromStream(
            new MemoryStream(bytes),
            new WebSocketCreationOptions { IsServer = false }
        );
        var messages = new List<string>();
        var buffer = new byte[bytes.Length];
        while (messages.Count < count)
        {
            var at = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(at), Cancel);
                Assert.Equal(WebSocketMessageType.Text, part.MessageType);
                at += part.Count;
            } while (!part.EndOfMessage);

            messages.Add(Encoding.UTF8.GetString(buffer, 0, at));
        }

        return messages;
    }
}
