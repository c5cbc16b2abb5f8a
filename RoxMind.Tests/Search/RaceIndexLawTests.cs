using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search;

/// <summary>
/// Whatever was added, replaced and removed, a search finds what looking at every race one by one finds: the same races in the same order,
/// to the last bit of the distance.
/// </summary>
public sealed class RaceIndexLawTests
{
    private const int Histories = 500;
    private const int QueriesEach = 200;

    private static readonly CohortSnapshot Cohort = SyntheticCohort.OpenMen.Snapshot;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hundred_thousand_random_queries_are_answered_as_by_brute_force()
    {
        var (widened, nobody) = (0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var (index, races) = await LiveAsync(random);
            for (var i = 0; i < QueriesEach; i++)
            {
                var query = RandomRaces.QueryOf(random, races);
                var found = await index.SearchAsync(IndexedRaces.Men[0].Standard, Cohort, query, Cancel);
                var (tolerancePct, considered, nearest) = BruteForce(races, query);
                Assert.Equal((tolerancePct, considered), (found.TolerancePct, found.Considered));
                Assert.Equal(
                    nearest,
                    found.Matches.Select(match => (match.Distance, match.Race.TotalS, match.Race.AthleteId))
                );
                widened += tolerancePct > 3 ? 1 : 0;
                nobody += considered == 0 ? 1 : 0;
            }
        }

        // Of every kind there were many: near ones that are enough, bands that had to be widened, and questions nobody fulfils.
        Assert.InRange(widened, Histories, Histories * QueriesEach * 9 / 10);
        Assert.InRange(nobody, Histories, widened);
    }

    /// <summary>An index with a life behind it, and what has to be in it.</summary>
    private static async Task<(RaceIndex Index, Dictionary<string, IndexedRace> Races)> LiveAsync(Random random)
    {
        var store = new GatedStore();
        var index = new RaceIndex(store);
        await index.LoadAsync(Cancel);
        var races = new Dictionary<string, IndexedRace>(StringComparer.Ordinal);
        var changes = random.Next(1, 12);
        for (var change = 0; change < changes; change++)
        {
            var isRemoval = random.Next(4) == 0 && races.Count > 0;
            Task done;
            if (isRemoval)
            {
                string[] removed = [.. races.Keys.Where(_ => random.Next(3) == 0), "unknown"];
                done = index.RemoveAsync(removed, Cancel);
                Array.ForEach(removed, raceId => races.Remove(raceId));
            }
            else
            {
                var added = Enumerable.Range(0, random.Next(1, 60)).Select(_ => RandomRaces.Of(random)).ToList();
                done = index.UpsertAsync(added, Cancel);
                added.ForEach(race => races[race.RaceId] = race);
            }

            store.Writes[^1].SetResult();
            await done;
        }

        return (index, races);
    }

    private static (int TolerancePct, int Considered, ImmutableArray<(double, int, string)> Nearest) BruteForce(
        Dictionary<string, IndexedRace> races,
        SimilarQuery query
    )
    {
        var mine = races.GetValueOrDefault(query.RaceId)?.Comparable ?? query.Splits;
        if (query.BetterAt.Any(segment => mine[segment] is null))
        {
            return (3, 0, []);
        }

        List<IndexedRace> better =
        [
            .. races.Values.Where(race =>
                race.Standard == IndexedRaces.Men[0].Standard
                && race.Splits.IsComplete
                && race.AthleteId != query.AthleteId
                && query.BetterAt.All(segment => race.Comparable[segment] * 10 <= mine[segment] * 9)
            ),
        ];
        List<IndexedRace> fulfilling = [];
        var tolerancePct = 0;
        foreach (var candidate in (int[])[3, 5, 8, 12])
        {
            tolerancePct = candidate;
            fulfilling =
            [
                .. better.Where(race => Math.Abs(race.TotalS - query.TotalS) * 100L <= candidate * (long)query.TotalS),
            ];
            if (fulfilling.Count >= 5)
            {
                break;
            }
        }

        var distance = new ShapeDistance(mine, Cohort.Noise, query.BetterAt);
        var shape = new float[ShapeVector.Length];
        return (
            tolerancePct,
            fulfilling.Count,
            [
                .. fulfilling
                    .Select(race =>
                    {
                        ShapeVector.Read(race.Comparable, shape);
                        return (Distance: distance.To(shape), race.TotalS, race.AthleteId);
                    })
                    .OrderBy(row => row.Distance)
                    .ThenBy(row => row.TotalS)
                    .ThenBy(row => row.AthleteId, StringComparer.Ordinal)
                    .DistinctBy(row => row.AthleteId)
                    .Take(query.Take),
            ]
        );
    }
}
