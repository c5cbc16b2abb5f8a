using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>Percentiles: the best and worst percent, and the middle.</summary>
internal static partial class BandRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Whole = 100;
    private const int MiddleMin = 40;
    private const int MiddleMax = 60;

    /// <summary>Takes them.</summary>
    public static void Take(Draft draft)
    {
        draft.Each(Behind(), match => Band(draft, match));
        draft.Each(Before(), match => Band(draft, match));
        draft.Each(Alone(), match => Band(draft, match));
    }

    private static bool Band(Draft draft, Match match)
    {
        var (least, most) = Ends(draft, match);
        List<TimedPart> parts = match.Groups["p"].Success ? [.. draft.PartsAt(match, "p")] : [TimedPart.TotalTime];
        if (least is < 0 || most > Whole)
        {
            return draft.Refuse("A percentile is from 0 to 100.");
        }

        if (!draft.Had("H"))
        {
            var bands = parts.Select(part => new PercentileBand(part, least, most));
            draft.Filters = draft.Filters with { Percentiles = [.. draft.Filters.Percentiles, .. bands] };
            return true;
        }

        if (match.Groups["low"].Success || (int)least is not (50 or 75))
        {
            return draft.Refuse("What if can be asked for the median and for the best 25 %.");
        }

        draft.Meaning = draft.Meaning with
        {
            Target = new MeaningTarget((int)least, ImmutableSortedDictionary<TimedPart, int>.Empty),
            Segments = draft.Meaning.Segments.Union(parts),
        };
        return true;
    }

    private static (double Least, double Most) Ends(Draft draft, Match match)
    {
        if (match.Groups["mid"].Success)
        {
            return draft.At(match, "r") is { } range ? (range.Number, range.Second) : (MiddleMin, MiddleMax);
        }

        var percent = draft.At(match, "n")!;
        return percent.Second > 0 && percent.Text.AsSpan().IndexOfAny('-', '–') > 0 ? (percent.Number, percent.Second)
            : match.Groups["low"].Success ? (0, percent.Number)
            : (Whole - percent.Number, Whole);
    }

    private const string Which = "((?<high>[tf])(?<n>%)|(?<low>[uz])(?<n>%)|(?<mid>c)(?<r>[R%])?Q?|b?(?<mid>)(?<r>R)Q)";

    [GeneratedRegex($"{Which}_{{0,2}}(?<p>P)", Options, PatternTime.MostMs)]
    private static partial Regex Behind();

    [GeneratedRegex($"(?<p>P){Which}", Options, PatternTime.MostMs)]
    private static partial Regex Before();

    [GeneratedRegex(Which, Options, PatternTime.MostMs)]
    private static partial Regex Alone();
}
