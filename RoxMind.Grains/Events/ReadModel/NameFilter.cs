using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Takes names that have all words of a text, each at the start of one of their own.</summary>
internal sealed class NameFilter(string text)
{
    private readonly string[] _words =
    [
        .. Spelling.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $" {word}"),
    ];

    /// <summary>Whether a name has them; a text without words takes every name.</summary>
    public bool Takes(string? name)
    {
        if (_words.Length == 0)
        {
            return true;
        }

        var words = $" {Spelling.Fold(name ?? string.Empty)}";
        return Array.TrueForAll(_words, word => words.Contains(word, StringComparison.Ordinal));
    }
}
