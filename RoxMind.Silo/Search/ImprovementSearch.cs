using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>Finds who became faster since the race before.</summary>
internal sealed class ImprovementSearch(
    IEnumerable<CatalogEntry> everything,
    Func<StationStandard, CohortSnapshot?> norms
)
{
    private readonly ILookup<string, IndexedRace> _byAthlete = everything
        .Select(entry => entry.Race)
        .Where(race => race.EventName is not null)
        .ToLookup(race => race.AthleteId, StringComparer.Ordinal);

    /// <summary>A page of the largest improvements, each athlete's largest once.</summary>
    public FoundRaces Find(IEnumerable<IndexedRace> races, int skip, int take)
    {
        var improved = races
            .Select(race => (Race: race, ChangeS: Change(race)))
            .Where(row => row.ChangeS < 0)
            .OrderBy(row => row.ChangeS)
            .ThenBy(row => row.Race.RaceId, StringComparer.Ordinal)
            .DistinctBy(row => row.Race.AthleteId)
            .ToList();
        return new FoundRaces(
            improved.Count,
            null,
            [.. improved.Skip(skip).Take(take).Select(row => new FoundRace(row.Race, null, row.ChangeS))]
        );
    }

    private int? Change(IndexedRace race)
    {
        if (race.EventName is null || norms(race.Standard) is not { } laterNorms)
        {
            return null;
        }

        var later = race.ToResult();
        var earlier = _byAthlete[race.AthleteId]
            .Select(other => other.ToResult())
            .Where(other => RaceOrder.Instance.Compare(other, later) < 0)
            .Order(RaceOrder.Instance)
            .LastOrDefault();
        return earlier is not null && norms(earlier.Standard) is { } earlierNorms
            ? RaceProgress.Between(earlier, later, earlierNorms, laterNorms).Adjusted?.ChangeS
            : null;
    }
}
