using System.Text.RegularExpressions;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Names of people that are to be forgotten.</summary>
internal sealed partial class ErasedNames(IEnumerable<string> names)
{
    private readonly string[][] _names =
    [
        .. names
            .Select(name => Word().Matches(name).Select(word => word.Value).ToArray())
            .Where(words => words.Length > 0),
    ];

    /// <summary>Whether a text has all words of one of the names, in whatever order and letters.</summary>
    public bool AreIn(string? text) =>
        text is not null
        && Array.Exists(
            _names,
            words => Array.TrueForAll(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
        );

    [GeneratedRegex(@"[\p{L}\p{M}]{2,}")]
    private static partial Regex Word();
}
