using System.Text.Json;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>The messages that carry one operation's responses: the operation's id is written once, and each response copied between.</summary>
internal sealed class NextFrame
{
    private readonly int _head;
    private byte[] _message;

    /// <summary>Writes what all its messages begin with.</summary>
    public NextFrame(string id)
    {
        var head = (byte[])
            [.. "{\"id\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(id), .. ",\"type\":\"next\",\"payload\":"u8];
        _head = head.Length;
        _message = new byte[_head + 1024];
        head.CopyTo(_message, 0);
    }

    /// <summary>The message with a response; valid until the next call.</summary>
    public ReadOnlyMemory<byte> With(ReadOnlySpan<byte> response)
    {
        var length = _head + response.Length + 1;
        if (length > _message.Length)
        {
            Array.Resize(ref _message, Math.Max(length, _message.Length * 2));
        }

        response.CopyTo(_message.AsSpan(_head));
        _message[length - 1] = (byte)'}';
        return _message.AsMemory(0, length);
    }
}
