using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>What athletes are better, strong or weak at.</summary>
internal static partial class ShapeRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Some parts in a row; one that a time belongs to is none of them.</summary>
    private const string Parts = "(?<p>P([&k]{0,2}P(?![<>lgb~]?[DC]))*)";

    /// <summary>Takes them.</summary>
    public static void Take(Draft draft)
    {
        draft.Each(NotBoth(), _ => draft.Refuse("'Not in both' cannot be asked for; ask for each by itself."));
        draft.TakeAll("o");
        draft.Each(NotWeak(), _ => draft.Refuse("'Not weak' cannot be asked for; ask for strong."));
        draft.Each(NotBetter(), match => Add(draft, match, isBetter: false));
        draft.Each(Beating(), match => Add(draft, match, isBetter: true) && Like(draft));
        draft.Each(Better(), match => Add(draft, match, isBetter: true));
        draft.Each(ButNot(), match => Add(draft, match, isBetter: false));
        if (draft.Meaning.Similarity is null && !draft.Had("WEH"))
        {
            draft.Each(Weak(), match => Add(draft, match, isBetter: false));
        }
    }

    /// <summary>Who is faster than whoever asks is sought among those who are alike.</summary>
    private static bool Like(Draft draft)
    {
        draft.Meaning = draft.Meaning with
        {
            Similarity = draft.Meaning.Similarity ?? new Likeness(Likeness.Me, LikenessBasis.Overall, [], null),
        };
        return true;
    }

    private static bool Add(Draft draft, Match match, bool isBetter)
    {
        if (draft.Had("WEJX?Q"))
        {
            return false;
        }

        var parts = draft.PartsAt(match, "p").ToList();
        var meaning = draft.Meaning;
        draft.Meaning = isBetter
            ? meaning with
            {
                BetterAt = meaning.BetterAt.Union(parts),
            }
            : meaning with
            {
                NotBetterAt = meaning.NotBetterAt.Union(parts),
            };
        return !draft.Meaning.BetterAt.Overlaps(draft.Meaning.NotBetterAt)
            || draft.Refuse("A part cannot be better and not better at once.");
    }

    [GeneratedRegex("![+F]P?o", Options, PatternTime.MostMs)]
    private static partial Regex NotBoth();

    [GeneratedRegex("![0zZ]", Options, PatternTime.MostMs)]
    private static partial Regex NotWeak();

    [GeneratedRegex($"![F+]_{{0,2}}{Parts}|{Parts}![F+]|!{Parts}[F+]", Options, PatternTime.MostMs)]
    private static partial Regex NotBetter();

    [GeneratedRegex($"(?<!!)<I{Parts}", Options, PatternTime.MostMs)]
    private static partial Regex Beating();

    [GeneratedRegex($"(?<!!)[F+]_{{0,2}}{Parts}|{Parts}[F+](?!_{{0,2}}P)", Options, PatternTime.MostMs)]
    private static partial Regex Better();

    [GeneratedRegex($"(?<=_)[Bk&]*!{Parts}", Options, PatternTime.MostMs)]
    private static partial Regex ButNot();

    [GeneratedRegex($"(?<!!)0_{{0,2}}{Parts}|{Parts}0(?!_{{0,2}}P)", Options, PatternTime.MostMs)]
    private static partial Regex Weak();
}
