using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Silo.Search.Words;

/// <summary>An athlete of the directory with their races.</summary>
/// <param name="number">A number that no other athlete of the directory has.</param>
internal sealed class KnownAthlete(int number)
{
    /// <summary>The number.</summary>
    public int Number => number;

    /// <summary>The words as last shown; null before.</summary>
    public AthleteWords? Words { get; set; }

    /// <summary>The races.</summary>
    public List<CatalogEntry> Races { get; } = [];

    /// <summary>Says of each race which of the athlete's stand before and after it. Of races that may be in either order none is before the other.</summary>
    public void Order()
    {
        if (Races is [var only])
        {
            only.StandBetween(null, null);
            return;
        }

        var ordered = Races
            .Where(race => race.Race.EventName is not null)
            .Select(race => (Entry: race, Result: race.Race.ToResult()))
            .OrderBy(race => race.Result, RaceOrder.Instance)
            .ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            ordered[i].Entry.StandBetween(Other(i, -1), Other(i, 1));
        }

        CatalogRace? Other(int from, int step)
        {
            var i = from + step;
            while (
                i >= 0 && i < ordered.Count && RaceOrder.Instance.Compare(ordered[i].Result, ordered[from].Result) == 0
            )
            {
                i += step;
            }

            return i >= 0 && i < ordered.Count ? ordered[i].Entry : null;
        }
    }
}
