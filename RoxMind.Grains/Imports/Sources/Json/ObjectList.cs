using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>The objects of a JSON list, cut out in one pass and in a buffer of fixed size. Its lines are the objects.</summary>
internal sealed class ObjectList(Stream stream) : IObjectSource
{
    private readonly byte[] _buffer = new byte[2 * LineReader.MaxLineBytes];
    private int _next;
    private int _end;
    private int _objectStart;
    private int _objectLength;
    private bool _isOver;

    /// <inheritdoc/>
    public RowPosition Position { get; private set; }

    /// <inheritdoc/>
    public bool IsTooLong { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Object => _buffer.AsSpan(_objectStart, _objectLength);

    /// <inheritdoc/>
    public void GoTo(RowPosition position)
    {
        stream.Position = position.Byte;
        Position = position;
        (_next, _end, _objectLength, _isOver) = (0, 0, 0, false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        (IsTooLong, _objectLength) = (false, 0);
        var cut = new ObjectCut();
        var passed = 0L;
        while (true)
        {
            while (_next < _end)
            {
                var place = cut.Take(_buffer[_next++]);
                passed++;
                if (place == CutPlace.End)
                {
                    _next--;
                    return false;
                }

                _objectStart = place == CutPlace.Start ? _next - 1 : _objectStart;
                _objectLength = place == CutPlace.Between ? 0 : _next - _objectStart;
                if (place == CutPlace.Last)
                {
                    return Found(passed);
                }
            }

            if (_isOver)
            {
                return cut.IsInside && Found(passed);
            }

            await FillAsync(cancellationToken);
        }
    }

    private bool Found(long passed)
    {
        IsTooLong |= _objectLength > LineReader.MaxLineBytes;
        Position = new RowPosition(Position.Line + 1, Position.Byte + passed);
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_objectLength > LineReader.MaxLineBytes)
        {
            // Too long to be kept: only where it ends is still of interest.
            IsTooLong = true;
            _objectLength = 0;
        }

        var kept = _objectLength;
        _buffer.AsSpan(_next - kept, kept).CopyTo(_buffer);
        (_objectStart, _next, _end) = (0, kept, kept);
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _isOver = read == 0;
    }
}
