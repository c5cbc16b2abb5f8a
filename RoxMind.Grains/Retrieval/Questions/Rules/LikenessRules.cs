using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>Whom the athletes are to be like.</summary>
internal static partial class LikenessRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes it.</summary>
    public static void Take(Draft draft)
    {
        draft.Each(Totals(), match => LikeIn(draft, match));
        draft.Each(Parts(), match => LikeIn(draft, match));
        draft.Each(Shapes(), _ => Like(draft, LikenessBasis.Shape, []));
        draft.Each(Beaten(), _ => Like(draft, LikenessBasis.Overall, []));
        draft.Each(Overall(), _ => Like(draft, LikenessBasis.Overall, []));
    }

    private static bool LikeIn(Draft draft, Match match)
    {
        ImmutableSortedSet<TimedPart> parts = [.. draft.PartsAt(match, "p")];
        if (match.Groups["loose"].Success && !parts.Contains(TimedPart.TotalTime))
        {
            return false;
        }

        return parts.IsEmpty || parts.Contains(TimedPart.TotalTime)
            ? Like(draft, LikenessBasis.TotalTime, [])
            : Like(draft, LikenessBasis.Segments, parts);
    }

    private static bool Like(Draft draft, LikenessBasis basis, ImmutableSortedSet<TimedPart> parts)
    {
        // Said twice, the first and more definite one counts: the rules are in that order.
        draft.Meaning = draft.Meaning with
        {
            Similarity = draft.Meaning.Similarity ?? new Likeness(Likeness.Me, basis, parts, null),
        };
        return true;
    }

    [GeneratedRegex("(?<![F+0]([&k]?P)*)(?<p>P)[i25]I?|(?<!F)i(?<p>P)(?=[kB&])", Options, PatternTime.MostMs)]
    private static partial Regex Parts();

    [GeneratedRegex("[=iM]?3[iIM]?|[i5M]+4[iIM]*", Options, PatternTime.MostMs)]
    private static partial Regex Shapes();

    [GeneratedRegex(
        "~?i?2I?(?![P])|~?i?5(?<p>P)[iI]*|~?(?<loose>i)(?<p>P)[iI]*|~?(?<=_|^|[^P])2(?<q>P)?",
        Options,
        PatternTime.MostMs
    )]
    private static partial Regex Totals();

    [GeneratedRegex("(?<=F)i|(?<=F([&k]?P)+)i", Options, PatternTime.MostMs)]
    private static partial Regex Beaten();

    [GeneratedRegex("Ii|iI?", Options, PatternTime.MostMs)]
    private static partial Regex Overall();
}
