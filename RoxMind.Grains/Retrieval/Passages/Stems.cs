using System.Collections.Frozen;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>The folded stems of a text in English or German, endings and words that say nothing taken off.</summary>
public static class Stems
{
    private const int Shortest = 4;

    private static readonly FrozenSet<string> Silent =
        "a an and are as at be by do does for from how i in is it me my of on or than that the their there this to what when which who why with you your der die das den dem des ein eine einer einem und oder im am bei mit von zu zum zur auf wer was wie wo warum ist sind hat ich mir mich mein meine sich fur"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings, longest first; what is left has four letters at least.</summary>
    private static readonly string[] Endings =
    [
        "ungen",
        "ings",
        "ung",
        "ing",
        "ern",
        "est",
        "ies",
        "em",
        "en",
        "er",
        "es",
        "ed",
        "st",
        "e",
        "n",
        "s",
        "t",
        "y",
    ];

    /// <summary>The stems, in order, repeated as they are in the text.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Of(string text) =>
        [
            .. Spelling
                .Fold(text)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Silent.Contains(word))
                .Select(Stem),
        ];

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
