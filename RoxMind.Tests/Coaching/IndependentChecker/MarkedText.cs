using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>A text in sentences, with marks instead of quotes and of the race's own names.</summary>
internal sealed partial class MarkedText
{
    public MarkedText(JudgedText judged)
    {
        var text = QuoteBook.Shipped.Mark(judged.Text);
        var named = IsSpeakable(judged.EventName) ? judged.EventName : null;
        NamesEvent = named is null || text.Contains(named, StringComparison.Ordinal);
        text = named is null ? text : text.Replace(named, "[event]", StringComparison.Ordinal);
        // A group such as "mixed doubles 30-39" holds its category; "men" stands in the category "open men".
        var (category, hasAge) = (Category(judged.Division, judged.Gender), judged.PeerGroup.Any(char.IsDigit));
        text = hasAge ? Replace(text, judged.PeerGroup, "[group]") : text;
        text = Replace(text, category, "[category]");
        text = hasAge ? text : Replace(text, judged.PeerGroup, "[group]");
        text = judged.Gender == "Female" ? Replace(text, "asks more of women", "[rule]") : text;
        Sentences = SentenceEnd().Split(text).Where(sentence => sentence.Trim().Length > 0).ToArray();
    }

    /// <summary>Whether the event's name stands in the text, or can't stand in any.</summary>
    public bool NamesEvent { get; }

    public IReadOnlyList<string> Sentences { get; }

    /// <summary>A category in running text, by an own table.</summary>
    public static string Category(string division, string gender)
    {
        var (people, whose) = gender switch
        {
            "Female" => ("women", "women's"),
            "Male" => ("men", "men's"),
            _ => ("finishers", "mixed"),
        };
        return division switch
        {
            "Open" => "open " + people,
            "Pro" => "pro " + people,
            "Elite" => "elite " + people,
            "Goruck" => "goruck " + people,
            "Doubles" => whose + " doubles",
            "ProDoubles" => whose + " pro doubles",
            "EliteDoubles" => whose + " elite doubles",
            "Relay" => whose + " relays",
            _ => whose + " goruck doubles",
        };
    }

    private static string Replace(string text, string name, string mark) =>
        name.Trim().Length == 0
            ? text
            : Regex.Replace(text, $@"(?<![\w'-]){Regex.Escape(name)}(?![\w'-])", mark, RegexOptions.CultureInvariant);

    /// <summary>The published rule: at most 60 characters and six words of letters, digits and a few marks.</summary>
    private static bool IsSpeakable(string name) =>
        name.Length is > 0 and <= 60 && name.Split(' ').Length <= 6 && Speakable().IsMatch(name);

    [GeneratedRegex(@"^(?=.*\p{L})[\p{L}\p{Nd} .,'&/-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Speakable();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
