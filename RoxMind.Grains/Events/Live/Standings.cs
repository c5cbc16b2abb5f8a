using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Live;

/// <summary>Orders the starts that have passed a checkpoint, whether they have finished or not.</summary>
internal static class Standings
{
    private static readonly Comparer<StandingPassage> s_fastestFirst = Comparer<StandingPassage>.Create(
        StandingPassage.Compare
    );

    /// <summary>A part of the standings, without forecasts.</summary>
    /// <param name="starts">The starts that the query's filters take.</param>
    /// <param name="query">Which part.</param>
    public static StandingsPage At(IEnumerable<FieldStart> starts, StandingsQuery query)
    {
        var passed = new OrderedList<StandingPassage>(
            s_fastestFirst,
            starts.Select(start => PassageOf(start, query)).Where(passage => passage.TimeS > 0)
        );
        var (from, to) = query.Range.Within(passed.Count, position => passed[position].Place);
        var rows = Enumerable
            .Range(from, to - from)
            .Select(position => passed[position])
            .Select(one => one.ToRow(passed.CountBefore(one.FirstOfItsTime), passed[0].TimeS));
        return new StandingsPage(passed.Count, [.. rows], from);
    }

    private static StandingPassage PassageOf(FieldStart start, StandingsQuery query)
    {
        var timeS =
            query.Basis == StandingBasis.Split
                ? start.Splits[(Segment)(query.Checkpoint - 1)]
                : start.TimeAfter(query.Checkpoint);
        return new StandingPassage(timeS ?? 0, start.RaceId ?? start.Entry.Entrant.StartNumber ?? string.Empty, start);
    }
}
