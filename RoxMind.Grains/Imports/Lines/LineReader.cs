namespace RoxMind.Grains.Imports.Lines;

/// <summary>Cuts a stream into lines, in one pass and in a buffer of fixed size.</summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>Longest line that is kept, in bytes; of a longer one only its length matters.</summary>
    public const int MaxLineBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes(stream)];
    private int _start;
    private int _end;
    private int _lineLength;
    private bool _isOver;

    /// <summary>The place after the last line read.</summary>
    public RowPosition Position { get; private set; }

    /// <summary>Whether the last line read was longer than <see cref="MaxLineBytes"/>.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The last line read, without its end; empty when it was too long. Valid until the next read.</summary>
    public ReadOnlySpan<byte> Line
    {
        get
        {
            var line = IsTooLong ? [] : _buffer.AsSpan(_start - _lineLength, _lineLength);
            line = Encoding.EndsWith(line, '\n') ? line[..^Encoding.UnitBytes] : line;
            return Encoding.EndsWith(line, '\r') ? line[..^Encoding.UnitBytes] : line;
        }
    }

    /// <summary>How the bytes are letters.</summary>
    public LineEncoding Encoding { get; set; } = new Utf8LineEncoding();

    /// <summary>The bytes at the start of the file, at most as many as the buffer holds.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken)
    {
        while (!_isOver && _end - _start < MaxLineBytes)
        {
            await FillAsync(cancellationToken);
        }

        return _buffer.AsMemory(_start, _end - _start);
    }

    /// <summary>Leaves out bytes at the start of the file, after <see cref="PeekAsync"/>.</summary>
    public void Skip(int bytes)
    {
        _start += bytes;
        Position = Position with { Byte = Position.Byte + bytes };
    }

    /// <summary>Goes on reading at a place that <see cref="Position"/> once told.</summary>
    public void GoTo(RowPosition position)
    {
        stream.Position = position.Byte;
        Position = position;
        (_start, _end, _lineLength) = (0, 0, 0);
        (_isOver, IsTooLong) = (false, false);
    }

    /// <summary>Reads the next line; false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        var searched = 0;
        var dropped = 0L;
        while (true)
        {
            var at = Encoding.IndexOfLineFeed(_buffer.AsSpan(_start + searched, _end - _start - searched));
            if (at >= 0)
            {
                return Take(searched + at + Encoding.UnitBytes, dropped);
            }

            // Only whole letters are passed over.
            searched = (_end - _start) & -Encoding.UnitBytes;
            if (searched > MaxLineBytes)
            {
                dropped += searched;
                (_start, searched) = (_start + searched, 0);
            }

            if (_isOver)
            {
                return _end - _start + dropped > 0 && Take(_end - _start, dropped);
            }

            await FillAsync(cancellationToken);
        }
    }

    private bool Take(int length, long dropped)
    {
        _start += length;
        _lineLength = length;
        IsTooLong = dropped > 0 || length > MaxLineBytes;
        Position = new RowPosition(Position.Line + 1, Position.Byte + dropped + length);
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _isOver = read == 0;
    }

    /// <summary>A stream in memory is shorter than the buffer, mostly by far.</summary>
    private static int BufferBytes(Stream stream) =>
        stream is MemoryStream ? (int)Math.Min(2 * MaxLineBytes, stream.Length + 1) : 2 * MaxLineBytes;
}
