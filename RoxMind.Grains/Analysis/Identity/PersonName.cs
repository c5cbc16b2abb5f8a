using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>A person's name without what differs between its spellings.</summary>
/// <remarks>
/// <c>ä</c>, <c>ae</c> and <c>a</c> are one letter, and so are the other umlauts. The pair stands for an umlaut after a consonant or at
/// the start of a word, and before a consonant: <c>Bauer</c>, <c>Raquel</c>, <c>Joe</c> and <c>Sue</c> keep both letters. So do the
/// names that end in <c>-ael</c>, <c>-oel</c> or <c>-uel</c> and those made of them: <c>Michael</c> is not <c>Michal</c>, nor
/// <c>Noelle</c> <c>Nolle</c>.
/// </remarks>
internal static partial class PersonName
{
    private static readonly FrozenSet<string> _titles = new[]
    {
        "dr",
        "drmed",
        "med",
        "prof",
        "profdr",
        "ing",
        "dipl",
        "diplom",
        "mag",
        "phd",
        "msc",
        "bsc",
        "mba",
        "mr",
        "mrs",
        "ms",
        "miss",
        "herr",
        "frau",
        "sir",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a name in the order of the alphabet: folded, without titles and the country in brackets.</summary>
    /// <param name="name">The name as published, in any order: <c>First Last</c>, <c>Last, First</c>, <c>LAST First</c>.</param>
    public static string[] Words(string name)
    {
        var words = Spelling
            .Fold(PointedTitle().Replace(CountryInBrackets().Replace(name, " "), "${title} "))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Frau, Mag or Ing can be all that there is of a name.
        var untitled = words.Where(word => !_titles.Contains(word)).ToArray();
        words = untitled.Length >= 2 ? untitled : words;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = HebrewEnding().IsMatch(words[i]) ? words[i] : SpelledUmlaut().Replace(words[i], "${vowel}");
        }

        Array.Sort(words, StringComparer.Ordinal);
        return words;
    }

    /// <summary>The country that a name has in brackets; null without one.</summary>
    public static string? Country(string name) =>
        CountryInBrackets().Match(name) is { Success: true } match ? match.Groups["code"].Value : null;

    [GeneratedRegex(@"[(\[]\s*(?<code>[A-Za-z]{2,3})\s*[)\]]", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex CountryInBrackets();

    [GeneratedRegex(
        @"\b(?<title>dr|prof|ing|dipl|mag|med|mrs?|ms)\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTime.MostMs
    )]
    private static partial Regex PointedTitle();

    [GeneratedRegex(
        "(?<![aeiouyq])(?<vowel>[aou])e(?=[b-df-hj-np-tv-z])",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex SpelledUmlaut();

    [GeneratedRegex("[aou]el(?:l?[aei]s?|s|is|in|ito|ita)?$", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex HebrewEnding();
}
