namespace RoxMind.Grains.Imports.Lines;

/// <summary>Keeps the words that return in many rows (event names, country codes), so that each is one string. Bounded.</summary>
internal sealed class TextPool
{
    private const int MaxTexts = 1024;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text as a string, the same one for the same text.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_texts.Count >= MaxTexts)
        {
            _texts.Clear();
        }

        var added = text.ToString();
        _texts.Add(added);
        return added;
    }
}
