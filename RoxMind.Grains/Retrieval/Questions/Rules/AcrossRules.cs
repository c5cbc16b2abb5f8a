using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>What two times have to do with each other: two runs, two races, a gain, a tolerance.</summary>
internal static partial class AcrossRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes them.</summary>
    public static void Take(Draft draft)
    {
        draft.Each(Deltas(), match => Delta(draft, match));
        draft.Each(
            First(),
            match => Race(draft, match, bounds => draft.Filters = draft.Filters with { FirstTotal = bounds })
        );
        draft.Each(
            Later(),
            match => Race(draft, match, bounds => draft.Filters = draft.Filters with { LaterTotal = bounds })
        );
        draft.Each(Tolerances(), match => Tolerance(draft, match));
    }

    /// <summary>Takes gains; after whom the athletes are like, whose parts are none of theirs.</summary>
    public static void TakeGains(Draft draft)
    {
        draft.Each(Losses(), _ => draft.Refuse("Who is slower cannot be asked for by seconds."));
        draft.Each(Gains(), match => Gain(draft, match));
    }

    private static bool Delta(Draft draft, Match match)
    {
        var (to, from) = (draft.PartsAt(match, "to").ToList(), draft.PartsAt(match, "from").ToList());
        if (to is not [var later] || from is not [var earlier] || !IsRun(later) || !IsRun(earlier))
        {
            return false;
        }

        draft.Filters = draft.Filters with { RunDelta = new RunDelta(earlier, later, draft.At(match, "t")!.Number) };
        return true;
    }

    private static bool IsRun(TimedPart part) => part.IsSegment && RaceFormat.Kind(part.Segment) == SegmentKind.Run;

    private static bool Race(Draft draft, Match match, Action<TimeBounds> set)
    {
        set(Times.Bounds(draft.At(match, "c")!, Times.Seconds(draft.At(match, "t")!, TimedPart.TotalTime)));
        return true;
    }

    private static bool Tolerance(Draft draft, Match match)
    {
        draft.Meaning = draft.Meaning with
        {
            Similarity = new Likeness(Likeness.Me, LikenessBasis.TotalTime, [], draft.At(match, "t")!.Number),
        };
        return true;
    }

    private static bool Gain(Draft draft, Match match)
    {
        var parts = draft.PartsAt(match, "p").ToList();
        var seconds = draft.At(match, "t")!.Number;
        draft.Meaning = draft.Meaning with
        {
            MinGainS = draft.Meaning.MinGainS.SetItems(parts.Select(part => KeyValuePair.Create(part, seconds))),
            BetterAt = draft.Had("H") ? draft.Meaning.BetterAt : draft.Meaning.BetterAt.Union(parts),
        };
        return true;
    }

    [GeneratedRegex(
        "(?<to>P)[l<]?(?<t>D)[>Z](?<from>P)|(?<to>P)[l<](?<t>D)(?<from>P)(?![<>lg~b])|[l<](?<t>D)b?(?<from>P)[&-](?<to>P)",
        Options,
        PatternTime.MostMs
    )]
    private static partial Regex Deltas();

    [GeneratedRegex("y[^<>lg~]{0,2}(?<c>[<>lg~])(?<t>[DCN])", Options, PatternTime.MostMs)]
    private static partial Regex First();

    [GeneratedRegex("h[^<>lg~]{0,1}(?<c>[<>lg~])(?<t>[DCN])", Options, PatternTime.MostMs)]
    private static partial Regex Later();

    [GeneratedRegex("[l~](?<t>D)[2iI]", Options, PatternTime.MostMs)]
    private static partial Regex Tolerances();

    [GeneratedRegex("D[Z>]P?|Z[g]?D", Options, PatternTime.MostMs)]
    private static partial Regex Losses();

    [GeneratedRegex(
        "g?(?<t>D)[F<]I?(?<p>P([&k]{0,2}P)*)|F(?<p>P([&k]{0,2}P)*)g?(?<t>D)|(?<p>P([&k]{0,2}P)*)g?(?<t>D)F|J[IM]?(?<p>P([&k]{0,2}P)*)g?(?<t>D)",
        Options,
        PatternTime.MostMs
    )]
    private static partial Regex Gains();
}
