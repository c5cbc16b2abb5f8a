namespace RoxMind.Grains.Imports.Words;

/// <summary>Keeps what words that return in many rows were read as, so that each is read once. Bounded.</summary>
/// <typeparam name="T">What a word is read as.</typeparam>
/// <param name="read">Reads a word.</param>
internal sealed class WordCache<T>(Func<string, T> read)
{
    private const int MostWords = 2048;
    private const int LongestWord = 200;

    private readonly Dictionary<string, T> _words = new(StringComparer.Ordinal);

    /// <summary>What a word is read as.</summary>
    public T Get(ReadOnlySpan<char> word)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        if (word.Length > LongestWord)
        {
            return read(word.ToString());
        }

        if (_words.Count >= MostWords)
        {
            _words.Clear();
        }

        var text = word.ToString();
        var value = read(text);
        _words.Add(text, value);
        return value;
    }
}
