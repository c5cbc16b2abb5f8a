using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Benchmarks.Events;

/// <summary>An event of any size, drawn from the bundle's norms.</summary>
internal static class SyntheticEvent
{
    /// <summary>The event's id.</summary>
    public const string EventId = "bench";

    private const string EventName = "S6 2026 Bench";

    /// <summary>Results of different people; the same every time.</summary>
    public static List<RaceResult> Draw(IModelCatalog catalog, int athletes, int seed = 1) =>
        Draw(catalog.Find, athletes, seed);

    /// <summary>The same from norms.</summary>
    public static List<RaceResult> Draw(Func<StationStandard, CohortSnapshot?> norms, int athletes, int seed = 1)
    {
        var random = new Random(seed);
        var open = Enum.GetValues<Gender>()
            .Select(gender => norms(StationStandard.Of(Division.Open, gender, season: 6)))
            .OfType<CohortSnapshot>()
            .ToList();
        return [.. Enumerable.Range(0, athletes).Select(i => Draw(open[i % open.Count], i, random))];
    }

    /// <summary>Waits until so many results of an event have reached their athletes.</summary>
    public static async Task AnalyzedAsync(IEventGrain target, int results, CancellationToken cancellationToken)
    {
        // An analysis that is renewed when the course is better known is told again.
        var ready = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in target.Follow(after: 0, cancellationToken))
        {
            if (entry.Fact is AnalysisReady fact && ready.Add(fact.RaceId) && ready.Count == results)
            {
                break;
            }
        }
    }

    /// <summary>Waits until every analysis of an event is what it will be for now.</summary>
    public static async Task SettledAsync(IEventGrain target, CancellationToken cancellationToken)
    {
        while (!(await target.GetAnalyzedAsync(long.MaxValue, 1, cancellationToken)).IsSettled)
        {
            await Task.Delay(10, cancellationToken);
        }
    }

    private static RaceResult Draw(CohortSnapshot cohort, int number, Random random)
    {
        var level = random.NextDouble();
        var splits = new int[RaceFormat.SegmentCount];
        foreach (var segment in RaceFormat.Segments)
        {
            var share = Math.Clamp(level + ((random.NextDouble() - 0.5) * 0.4), 0.02, 0.98);
            splits[(int)segment] = Math.Max(2, (int)cohort.Peers[segment].QuantilesS[(int)(share * 100)]);
        }

        return new RaceResult
        {
            RaceId = $"bench-{number}",
            EventId = EventId,
            EventName = EventName,
            Entrant = new Entrant(null, $"Athlete {number}", "NED", null),
            Gender = cohort.Standard.Gender,
            Division = cohort.Standard.Division,
            AgeGroup = new AgeGroup(30, 34),
            TotalS = splits.Sum(),
            Splits = new Splits(splits),
        };
    }
}
