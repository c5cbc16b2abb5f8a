namespace RoxMind.Grains.Imports.Lines;

/// <summary>The texts of one row, without blanks around them. All memory is reused from row to row.</summary>
internal sealed class RowFields
{
    private char[] _text = new char[2048];
    private (int Start, int Length)[] _fields = new (int, int)[64];
    private int _used;

    /// <summary>How many fields the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a field.</summary>
    public ReadOnlySpan<char> this[int field]
    {
        get
        {
            var (start, length) = _fields[field];
            return _text.AsSpan(start, length);
        }
    }

    /// <summary>Whether nothing stands in any field.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (_fields[i].Length > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Begins a row whose text the caller writes into the room, to <see cref="Mark"/> the fields in it.</summary>
    /// <param name="length">How many letters there must be room for.</param>
    public Span<char> Begin(int length)
    {
        Clear();
        Enlarge(length);
        return _text;
    }

    /// <summary>Begins a row without fields, to <see cref="Append"/> them.</summary>
    public void Clear() => (Count, _used) = (0, 0);

    /// <summary>Adds a part of the text as the next field.</summary>
    public void Mark(int start, int length)
    {
        while (length > 0 && char.IsWhiteSpace(_text[start]))
        {
            start++;
            length--;
        }

        while (length > 0 && char.IsWhiteSpace(_text[start + length - 1]))
        {
            length--;
        }

        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, 2 * Count);
        }

        _fields[Count++] = (start, length);
    }

    /// <summary>Adds a text as the next field.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        Enlarge(_used + text.Length);
        text.CopyTo(_text.AsSpan(_used));
        Mark(_used, text.Length);
        _used += text.Length;
    }

    /// <summary>All fields as strings of their own.</summary>
    public string[] ToArray()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = this[i].ToString();
        }

        return texts;
    }

    private void Enlarge(int length)
    {
        if (length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, length));
        }
    }
}
