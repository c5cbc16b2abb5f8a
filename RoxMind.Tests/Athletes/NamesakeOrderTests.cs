using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Identity;
using RoxMind.Tests.Analysis.Identity;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

/// <summary>The athletes of one name are the same, whatever is imported first.</summary>
[Slow]
public sealed class NamesakeOrderTests
{
    private const int Sets = 200;

    private static readonly RaceResult[][] s_sets = NamesakeGen
        .Results.Array[Sets]
        .Single()
        .Select((set, i) => set.Select(race => Of(race, i)).ToArray())
        .ToArray();

    [Fact]
    public async Task Results_recorded_in_any_order_have_the_same_athletes()
    {
        var (first, movedFirst) = await AthletesAsync(seed: 1);
        var (second, movedSecond) = await AthletesAsync(seed: 2);

        Assert.Equal(first, second);
        Assert.True(movedFirst + movedSecond > 0, "No race was moved: the order did not matter anyway.");
        Assert.Contains(first, set => set.Contains('|', StringComparison.Ordinal));
        Assert.Contains(first, set => set.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Race_that_is_in_its_place_when_it_has_reached_its_athlete_is_not_looked_at_again()
    {
        await using var cluster = await RoxMindCluster.StartAsync();
        var looked = 0;
        cluster.Calls.Before = context =>
        {
            looked += CallGate.IsTo<IIdentityGrain>(context, nameof(IIdentityGrain.FollowAsync)) ? 1 : 0;
            return Task.CompletedTask;
        };
        var place = new SyntheticEvent("placed");

        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(place.Field(50));
        await cluster.IdentitiesSettledAsync();

        Assert.All(entries.Select(entry => entry.Fact).OfType<AnalysisReady>(), ready => Assert.True(ready.IsPlaced));
        Assert.Equal(0, looked);
    }

    /// <summary>A name, and events, that no two sets have in common.</summary>
    private static RaceResult Of(RaceResult race, int set) =>
        SyntheticEvent.Keyed(
            race with
            {
                EventId = $"{race.EventId}-{set % 10}",
                SourceId = $"{set}-{race.RaceId}",
                Entrant = race.Entrant with
                {
                    Name = race
                        .Entrant.Name!.Replace("anna", "Anna", StringComparison.OrdinalIgnoreCase)
                        .Replace("Anna", $"Anna{set}", StringComparison.Ordinal),
                },
            }
        );

    /// <summary>Records all results, those of a set in another order for each seed.</summary>
    /// <returns>Of each set, which races have one athlete; and how often a race was moved.</returns>
    private static async Task<(List<string> Athletes, int Moved)> AthletesAsync(int seed)
    {
        await using var cluster = await RoxMindCluster.StartAsync();
        var orders = new Random(seed);

        // Races reach their athletes in yet another order than they were placed in.
        cluster.Calls.Before = context =>
            CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync))
                ? Task.Delay(context.TargetId.GetHashCode() & 63, CancellationToken.None)
                : Task.CompletedTask;
        var waves = s_sets
            .SelectMany(set =>
            {
                var own = set.ToArray();
                orders.Shuffle(own);
                return own.Select((race, at) => (race, at));
            })
            .ToLookup(one => one.at, one => one.race);
        foreach (var wave in waves.OrderBy(wave => wave.Key))
        {
            foreach (var some in wave.GroupBy(race => race.EventId))
            {
                await cluster.Event(some.Key).RecordAsync([.. some], source: null, CancellationToken.None);
            }
        }

        await cluster.IdentitiesSettledAsync();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var moved = 0;
        foreach (var eventId in s_sets.SelectMany(set => set).Select(race => race.EventId).Distinct())
        {
            var entries = await cluster.Event(eventId).ReadAsync();
            moved += entries.Count(entry => entry.Fact is RaceReassigned);
            foreach (var race in s_sets.SelectMany(set => set).Where(race => race.EventId == eventId))
            {
                owners[race.RaceId] = entries.AthleteOf(race);
            }
        }

        await AssertHeldOnceAsync(cluster, owners);
        return ([.. s_sets.Select(set => Text(set, owners))], moved);
    }

    /// <summary>Every athlete has the races that the events say, and no other.</summary>
    private static async Task AssertHeldOnceAsync(RoxMindCluster cluster, Dictionary<string, string> owners)
    {
        foreach (var own in owners.GroupBy(owner => owner.Value, owner => owner.Key))
        {
            var held = await cluster.Athlete(own.Key).GetAsync(CancellationToken.None);
            Assert.Equal(own.Order(), held!.Races.Select(race => race.Result.RaceId).Order());
        }
    }

    private static string Text(RaceResult[] set, Dictionary<string, string> owners) =>
        string.Join(
            " | ",
            set.Select(race => race.RaceId)
                .Order(StringComparer.Ordinal)
                .GroupBy(raceId => owners[raceId])
                .Select(races => string.Join(' ', races))
        );
}
