namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>Finds the start and end of one object, byte by byte: braces count, except within texts.</summary>
internal struct ObjectCut
{
    private int _depth;
    private bool _isText;
    private bool _isEscaped;

    /// <summary>Whether the object has begun and not ended.</summary>
    public readonly bool IsInside => _depth > 0;

    /// <summary>Takes the next byte; tells where it stands.</summary>
    public CutPlace Take(byte letter)
    {
        if (_depth == 0)
        {
            _depth = letter == (byte)'{' ? 1 : 0;
            return _depth > 0 ? CutPlace.Start
                : letter == (byte)']' ? CutPlace.End
                : CutPlace.Between;
        }

        if (_isText)
        {
            _isText = _isEscaped || letter != (byte)'"';
            _isEscaped = !_isEscaped && letter == (byte)'\\';
            return CutPlace.Inside;
        }

        _isText = letter == (byte)'"';
        _depth +=
            letter == (byte)'{' ? 1
            : letter == (byte)'}' ? -1
            : 0;
        return _depth == 0 ? CutPlace.Last : CutPlace.Inside;
    }
}
