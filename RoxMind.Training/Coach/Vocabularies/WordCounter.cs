using System.Globalization;
using System.Runtime.InteropServices;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Training.Coach.Vocabularies;

/// <summary>
/// Counts the words of texts, a word being the most that may become one piece: a space or none, then letters, or a run of
/// punctuation. A digit and a line break are words of their own, and references are no words.
/// </summary>
internal sealed class WordCounter
{
    private static readonly HashSet<string> References =
    [
        .. FactReference.All.Select(reference => reference.ToString()),
    ];

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How often each word was read.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>Reads a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var references = References.GetAlternateLookup<ReadOnlySpan<char>>();
        while (text.Length > 0)
        {
            var length = ReferenceLength(text);
            if (length > 0 && references.Contains(text[..length]))
            {
                text = text[length..];
                continue;
            }

            length = WordLength(text);
            Count(text[..length]);
            text = text[length..];
        }
    }

    private void Count(ReadOnlySpan<char> word)
    {
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out _)++;
    }

    private static int ReferenceLength(ReadOnlySpan<char> text) => text[0] == '{' ? text.IndexOf('}') + 1 : 0;

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var start = text[0] == ' ' ? 1 : 0;
        if (start == text.Length || Kind(text[start]) == WordKind.Alone || (start > 0 && text[start] == '{'))
        {
            // Also a space before one of these, or before what may be a reference.
            return 1;
        }

        var kind = Kind(text[start]);
        var length = start + 1;
        while (length < text.Length && text[length] != '{' && Kind(text[length]) == kind)
        {
            length++;
        }

        return length;
    }

    private static WordKind Kind(char character) =>
        char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark => WordKind.Letters,
            UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber
            or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.Control
            or UnicodeCategory.Surrogate => WordKind.Alone,
            _ => WordKind.Signs,
        };
}
