using System.Buffers.Binary;
using System.Text.Json;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>
/// The messages that carry one operation's responses, each as one frame of the WebSocket (RFC 6455, 5.2: final, text, not masked, as whatever a
/// server sends). The operation's id is written once, and each response copied behind it.
/// </summary>
internal sealed class NextFrames
{
    private const byte FinalText = 0x81;
    private const int MostInByte = 125;
    private const byte LengthInTwo = 126;
    private const byte LengthInEight = 127;
    private const int LongestHeader = 10;

    private readonly byte[] _head;
    private readonly List<(int From, int Length)> _places = [];
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>Writes what all its messages begin with.</summary>
    public NextFrames(string id) =>
        _head = [.. "{\"id\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(id), .. ",\"type\":\"next\",\"payload\":"u8];

    /// <summary>The frames, one behind the other; valid until the next writing.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>The messages in them; valid until the next writing.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Messages =>
        _places.Select(place => new ReadOnlyMemory<byte>(_bytes, place.From, place.Length));

    /// <summary>Writes the frames of some responses.</summary>
    public void Write(IReadOnlyList<ReadOnlyMemory<byte>> responses)
    {
        _length = 0;
        _places.Clear();
        foreach (var response in responses)
        {
            Write(response.Span);
        }
    }

    private void Write(ReadOnlySpan<byte> response)
    {
        var length = _head.Length + response.Length + 1;
        if (_length + LongestHeader + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + LongestHeader + length, _bytes.Length * 2));
        }

        _length += WriteHeader(_bytes.AsSpan(_length), length);
        _places.Add((_length, length));
        _head.CopyTo(_bytes, _length);
        response.CopyTo(_bytes.AsSpan(_length + _head.Length));
        _length += length;
        _bytes[_length - 1] = (byte)'}';
    }

    private static int WriteHeader(Span<byte> to, int length)
    {
        to[0] = FinalText;
        switch (length)
        {
            case <= MostInByte:
                to[1] = (byte)length;
                return 2;
            case <= ushort.MaxValue:
                to[1] = LengthInTwo;
                BinaryPrimitives.WriteUInt16BigEndian(to[2..], (ushort)length);
                return 4;
            default:
                to[1] = LengthInEight;
                BinaryPrimitives.WriteUInt64BigEndian(to[2..], (ulong)length);
                return LongestHeader;
        }
    }
}
