using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Live;

/// <summary>Orders the starts that have passed a checkpoint, whether they have finished or not.</summary>
internal static class Standings
{
    /// <summary>A part of the standings, without forecasts.</summary>
    /// <param name="starts">The starts that the query's filters take.</param>
    /// <param name="query">Which part.</param>
    public static StandingsPage At(IEnumerable<FieldStart> starts, StandingsQuery query)
    {
        var rows = starts
            .Select(start => (Start: start, TimeS: TimeOf(start, query)))
            .Where(one => one.TimeS > 0)
            .Select(one => RowOf(one.Start, one.TimeS!.Value))
            .ToList();
        rows.Sort((a, b) => a.Place.ComparedTo(b.Place));
        for (var i = 0; i < rows.Count; i++)
        {
            var rank = i > 0 && rows[i].TimeS == rows[i - 1].TimeS ? rows[i - 1].Rank : i + 1;
            rows[i] = rows[i] with { Rank = rank, BehindS = rows[i].TimeS - rows[0].TimeS };
        }

        var (from, to) = query.Range.Within(rows.Count, position => rows[position].Place);
        return new StandingsPage(rows.Count, [.. rows[from..to]], from);
    }

    private static int? TimeOf(FieldStart start, StandingsQuery query) =>
        query.Basis == StandingBasis.Split
            ? start.Splits[(Segment)(query.Checkpoint - 1)]
            : start.TimeAfter(query.Checkpoint);

    private static StandingRow RowOf(FieldStart start, int timeS) =>
        new(start.Entry, start.RaceId, start.AthleteId, 0, timeS, 0, start.SegmentsDone, start.TotalS);
}
