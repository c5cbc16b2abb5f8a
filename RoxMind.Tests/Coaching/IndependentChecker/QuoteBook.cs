using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>The phrases of the knowledge base, read from its file.</summary>
internal sealed partial class QuoteBook
{
    private readonly (string Family, string Id, string Phrase, char Kind)[] _phrases;

    private QuoteBook()
    {
        var file = Path.Combine(RepositoryRoot.Path, "RoxMind.Grains", "Coaching", "Knowledge", "knowledge-base.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        _phrases =
        [
            .. document
                .RootElement.EnumerateArray()
                .SelectMany(entry =>
                    new[] { ("hint", 'H'), ("cause", 'C') }.Select(part =>
                        (
                            entry.GetProperty("family").GetString()!,
                            entry.GetProperty("id").GetString()!,
                            entry.GetProperty(part.Item1).GetString()!,
                            part.Item2
                        )
                    )
                )
                .OrderByDescending(phrase => phrase.Item3.Length),
        ];
    }

    /// <summary>The shipped one.</summary>
    public static QuoteBook Shipped { get; } = new();

    /// <summary>The text with a mark for each quote.</summary>
    public string Mark(string text)
    {
        for (var i = 0; i < _phrases.Length; i++)
        {
            text = text.Replace(_phrases[i].Phrase, $"[q{Letters(i)}]", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>The quotes of a marked sentence.</summary>
    public IReadOnlyList<(string Family, string Id, bool IsHint)> Find(string marked) =>
        [
            .. QuoteMark()
                .Matches(marked)
                .Select(match => _phrases[Index(match.Groups["i"].Value)])
                .Select(phrase => (phrase.Family, phrase.Id, phrase.Kind == 'H')),
        ];

    private static string Letters(int index) => $"{(char)('a' + (index / 26))}{(char)('a' + (index % 26))}";

    private static int Index(string letters) => ((letters[0] - 'a') * 26) + letters[1] - 'a';

    [GeneratedRegex(@"\[q(?<i>[a-z]{2})\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex QuoteMark();
}
