using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>Times: bounds of parts and of the finish, a time whose place is asked for, and times that are supposed.</summary>
internal static partial class TimeRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes a time that is not a bound; before the rules of shape, as "good" belongs to it.</summary>
    public static void TakeValues(Draft draft)
    {
        if (draft.Had("H"))
        {
            draft.Each(Supposed(), match => Target(draft, match));
            draft.Each(Middles(), match => Median(draft, match));
        }
        else if (draft.Had("?Q") && !draft.Had("X"))
        {
            draft.Each(Valued(), match => Value(draft, match));
        }
        else
        {
            draft.Each(Judged(), match => Value(draft, match));
        }
    }

    /// <summary>Takes bounds.</summary>
    public static void TakeBounds(Draft draft)
    {
        draft.Each(Ranges(), match => Between(draft, match));
        draft.Each(PartFirst(), match => Bound(draft, match));
        draft.Each(PartLast(), match => Bound(draft, match));
        draft.Each(Finish(), match => Bound(draft, match));
    }

    private static bool Target(Draft draft, Match match)
    {
        var parts = draft.PartsAt(match, "p").ToList();
        var token = draft.At(match, "t")!;
        if (parts.Exists(part => !Times.IsPlausible(Times.Seconds(token, part), part)))
        {
            return false;
        }

        var times = (draft.Meaning.Target?.TimesS ?? ImmutableSortedDictionary<TimedPart, int>.Empty).SetItems(
            parts.Select(part => KeyValuePair.Create(part, Times.Seconds(token, part)))
        );
        draft.Meaning = draft.Meaning with { Target = new MeaningTarget(null, times) };
        return true;
    }

    private static bool Median(Draft draft, Match match)
    {
        draft.Meaning = draft.Meaning with
        {
            Target = new MeaningTarget(50, ImmutableSortedDictionary<TimedPart, int>.Empty),
            Segments = draft.Meaning.Segments.Union(draft.PartsAt(match, "p")),
        };
        return true;
    }

    private static bool Value(Draft draft, Match match)
    {
        List<TimedPart> parts = match.Groups["p"].Success ? [.. draft.PartsAt(match, "p")] : [TimedPart.TotalTime];
        if (parts is not [var part] || draft.Meaning.Value is not null)
        {
            return draft.Refuse("The place of one time of one part can be asked for.");
        }

        var seconds = Times.Seconds(draft.At(match, "t")!, part);
        draft.Meaning = draft.Meaning with { Value = new TimedValue(part, seconds) };
        return true;
    }

    private static bool Bound(Draft draft, Match match)
    {
        List<TimedPart> parts = match.Groups["p"].Success ? [.. draft.PartsAt(match, "p")] : [TimedPart.TotalTime];
        var time = draft.At(match, "t")!;
        return Set(
            draft,
            parts,
            part => Times.Bounds(draft.At(match, "c")!, Times.Seconds(time, part)),
            part => Times.Seconds(time, part)
        );
    }

    private static bool Between(Draft draft, Match match)
    {
        List<TimedPart> parts = match.Groups["p"].Success ? [.. draft.PartsAt(match, "p")] : [TimedPart.TotalTime];
        var (one, other) = (draft.At(match, "a")!, draft.At(match, "b")!);
        return Set(
            draft,
            parts,
            part => new TimeBounds(
                Gte: Math.Min(Times.Seconds(one, part), Times.Seconds(other, part)),
                Lte: Math.Max(Times.Seconds(one, part), Times.Seconds(other, part))
            ),
            part => Times.Seconds(other, part)
        );
    }

    private static bool Set(
        Draft draft,
        List<TimedPart> parts,
        Func<TimedPart, TimeBounds> bounds,
        Func<TimedPart, int> seconds
    )
    {
        if (parts.Exists(part => !Times.IsPlausible(seconds(part), part)))
        {
            return false;
        }

        var filters = draft.Filters;
        foreach (var part in parts)
        {
            var narrowed = bounds(part);
            filters =
                part == TimedPart.TotalTime
                    ? filters with
                    {
                        Total = filters.Total?.And(narrowed) ?? narrowed,
                    }
                    : filters with
                    {
                        Times = filters.Times.SetItem(
                            part,
                            filters.Times.GetValueOrDefault(part)?.And(narrowed) ?? narrowed
                        ),
                    };
        }

        draft.Filters = filters;
        return true;
    }

    [GeneratedRegex("(?<p>P)[<l~]?(?<t>[DC])|[<l~]?(?<t>[DC])(?<p>P)", Options, PatternTime.MostMs)]
    private static partial Regex Supposed();

    [GeneratedRegex("(?<p>P([&k]{0,2}P)*)i?d|d(?<p>P)", Options, PatternTime.MostMs)]
    private static partial Regex Middles();

    [GeneratedRegex("(?<![<>lgb~])(?<t>[DC])(?<p>P)?\\+?|\\+?(?<p>P)(?<t>[DC])", Options, PatternTime.MostMs)]
    private static partial Regex Valued();

    [GeneratedRegex("(?<![<>lgb~])((?<t>[DC])(?<p>P)?\\+|\\+(?<t>[DC])(?<p>P)?)", Options, PatternTime.MostMs)]
    private static partial Regex Judged();

    [GeneratedRegex(
        "(?<p>P)b(?<a>[DCN])[&-](?<b>[DC])|b?(?<a>[DC])[&-](?<b>[DC])(?<p>P)?|b(?<a>N)[&-](?<b>[DC])(?<p>P)?",
        Options,
        PatternTime.MostMs
    )]
    private static partial Regex Ranges();

    [GeneratedRegex("(?<p>P)(?<c>[<>lg~])(?<t>[DCN])", Options, PatternTime.MostMs)]
    private static partial Regex PartFirst();

    [GeneratedRegex("(?<c>[<>lg~])(?<t>[DCN])(?<p>P)", Options, PatternTime.MostMs)]
    private static partial Regex PartLast();

    [GeneratedRegex("(?<c>[<>lg~])(?<t>[DCN])", Options, PatternTime.MostMs)]
    private static partial Regex Finish();
}
