using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Finds who became faster since the race before.</summary>
internal static class ImprovementSearch
{
    /// <summary>A page of the largest improvements, each athlete's largest once.</summary>
    public static FoundRaces Find(
        RaceView view,
        RowFilter filter,
        Func<StationStandard, CohortSnapshot?> norms,
        int skip,
        int take
    )
    {
        using var best = new BestRaces(view);
        var keys = new int[RaceRows.BatchSize];
        foreach (var selected in filter.Select())
        {
            var rows = selected.Numbers.Span;
            for (var i = 0; i < rows.Length; i++)
            {
                var change = Improvement.Of(selected.Block.Rows[rows[i]], norms);
                keys[i] = change < 0 ? change.Value : RaceRows.Missing;
            }

            best.Add(selected, keys);
        }

        return new FoundRaces(
            best.Athletes,
            null,
            [.. best.Page(skip, take).Select(one => new FoundRace(one.Race.Race, null, one.Key))]
        );
    }
}
