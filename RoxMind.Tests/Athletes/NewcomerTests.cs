using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Namesakes;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Identity;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

[Slow]
public sealed class NewcomerTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    [Fact]
    public async Task Athletes_taken_together_are_as_those_whose_grains_took_them_one_by_one()
    {
        await using var oneByOne = await RoxMindCluster.StartAsync();
        oneByOne.FirstStates.IsClosed = true;
        var place = new SyntheticEvent("together");
        RaceResult[] results =
        [
            .. Enumerable.Range(1, 70).Select(i => place.Result($"Anna Together{(char)('a' + (i % 26))} {i}", i)),
            place.Result("Anna Twice", 71),
            place.Result("Anna Twice", 72),
            place.Result(null, 73),
        ];

        var (here, there) = (await AnalyzedAsync(cluster, results), await AnalyzedAsync(oneByOne, results));

        Assert.Equal(there.Ready, here.Ready);
        Assert.Equivalent(there.Profiles, here.Profiles, strict: true);
    }

    [Fact]
    public async Task Athlete_who_was_asked_for_before_has_the_race_afterwards()
    {
        var place = new SyntheticEvent("asked before");
        var result = place.Result("Anna Asked", 1);
        var id = FirstIdOf(result);
        Assert.Null(await cluster.Athlete(id).GetAsync(CancellationToken.None));
        Assert.Null(await cluster.Athlete(id).GetAsync(CancellationToken.None));

        await cluster.Event(place.Id).RecordAndAnalyzeAsync(result);

        Assert.Equal(
            [result],
            (await cluster.Athlete(id).GetAsync(CancellationToken.None))!.Races.Select(one => one.Result)
        );
    }

    [Fact]
    public async Task Race_of_an_athlete_who_is_known_comes_to_the_others()
    {
        var (earlier, later) = (
            new SyntheticEvent("known 6", "S6 2024 Known"),
            new SyntheticEvent("known 7", "S7 2025 Known")
        );
        RaceResult[] first = [earlier.Result("Anna Known", 1), earlier.Result("Berta Known", 2)];
        RaceResult[] second = [later.Result("Anna Known", 3), later.Result("Clara Known", 4)];
        await cluster.Event(earlier.Id).RecordAndAnalyzeAsync(first);

        var entries = await cluster.Event(later.Id).RecordAndAnalyzeAsync(second);

        var anna = await cluster.Athlete(entries.AthleteOf(second[0])).GetAsync(CancellationToken.None);
        var clara = await cluster.Athlete(entries.AthleteOf(second[1])).GetAsync(CancellationToken.None);
        Assert.Equal([first[0], second[0]], anna!.Races.Select(one => one.Result));
        Assert.Equal([second[1]], clara!.Races.Select(one => one.Result));
    }

    [Fact]
    public async Task Race_given_while_the_athletes_grain_takes_another_loses_neither()
    {
        await using var own = await RoxMindCluster.StartAsync();
        var (here, there) = (
            new SyntheticEvent("meeting 6", "S6 2024 Meeting"),
            new SyntheticEvent("meeting 7", "S7 2025 Meeting")
        );
        RaceResult[] twice = [here.Result("Anna Meeting", 1), here.Result("Anna Meeting", 2)];
        var (isHeld, isGiven) = (new TaskCompletionSource(), new TaskCompletionSource());

        // Two of one name at one event go to the grains; the first of them is held up when it has read that there is nothing.
        own.Calls.Before = async context =>
        {
            if (CallGate.IsTo<INamesakesGrain>(context, "PlaceAsync") && isHeld.TrySetResult())
            {
                await isGiven.Task;
            }
        };
        var held = own.Event(here.Id).RecordAndAnalyzeAsync(twice);
        await isHeld.Task;
        var other = there.Result("Anna Meeting", 3);
        var entries = await own.Event(there.Id).RecordAndAnalyzeAsync(other);
        isGiven.SetResult();
        await held;

        await own.IdentitiesSettledAsync();
        var ids = (await own.Event(here.Id).ReadAsync()).Concat(await own.Event(there.Id).ReadAsync()).ToList();
        var races = new List<RaceResult>();
        foreach (var id in new[] { twice[0], twice[1], other }.Select(ids.AthleteOf).Distinct(StringComparer.Ordinal))
        {
            var profile = await own.Athlete(id).GetAsync(CancellationToken.None);
            races.AddRange(profile!.Races.Select(race => race.Result));
        }

        Assert.Equal(3, races.Count);
        Assert.DoesNotContain(ids, entry => entry.Fact is AnalysisFailed);
        Assert.Contains(entries, entry => entry.Fact is AnalysisReady);
    }

    [Fact]
    public async Task Race_merged_away_before_its_event_knows_whose_it_was_stays_with_the_heir()
    {
        await using var own = await RoxMindCluster.StartAsync();
        var (place, heirs) = (new SyntheticEvent("before"), new SyntheticEvent("heirs", "S7 2025 Heirs"));
        var (result, kept) = (place.Result("Anna Both", 1), heirs.Result("Ana Both", 2));
        var heir = (await own.Event(heirs.Id).RecordAndAnalyzeAsync(kept)).AthleteOf(kept);
        var (given, merged) = Hold(own);
        await own.Event(place.Id).RecordAsync([result], source: null, CancellationToken.None);
        await given.Task;

        var change = await own.MergeAsync(FirstIdOf(result), heir);
        merged.SetResult();
        await own.SettledAsync(place.Id);

        Assert.IsType<IdentityChange.Done>(change);
        Assert.Equal(heir, (await own.Event(place.Id).ReadAsync()).AthleteOf(result));
        Assert.Equal(heir, (await own.IndexedAsync(result))!.AthleteId);
        Assert.Equal(2, (await own.Athlete(heir).GetAsync(CancellationToken.None))!.Races.Length);
    }

    [Fact]
    public async Task Race_erased_before_its_event_knows_whose_it_was_stays_erased()
    {
        await using var own = await RoxMindCluster.StartAsync();
        var place = new SyntheticEvent("before");
        var result = place.Result("Anna Erased", 1);
        var (given, erased) = Hold(own);
        await own.Event(place.Id).RecordAsync([result], source: null, CancellationToken.None);
        await given.Task;

        await own.Identity.EraseAsync(FirstIdOf(result), CancellationToken.None);
        erased.SetResult();
        await own.SettledAsync(place.Id);

        Assert.Null(await own.Athlete(FirstIdOf(result)).GetAsync(CancellationToken.None));
        Assert.Null(await own.IndexedAsync(result));
        Assert.Equal(0, (await own.Event(place.Id).GetSummaryAsync(CancellationToken.None)).Finishers);
        var entries = await own.Event(place.Id).ReadAsync();
        Assert.DoesNotContain(entries, entry => entry.ToString().Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_that_was_lost_leaves_the_race_with_its_athlete_once()
    {
        await using var own = await RoxMindCluster.StartAsync();
        var field = new SyntheticEvent("lost").Field(40);
        var answers = 0;
        own.FirstStates.After = () =>
            Interlocked.Increment(ref answers) == 1
                ? throw new TimeoutException("The answer is lost.")
                : Task.CompletedTask;

        var entries = await own.Event("lost").RecordAndAnalyzeAsync(field);

        foreach (var result in field)
        {
            var profile = await own.Athlete(entries.AthleteOf(result)).GetAsync(CancellationToken.None);
            Assert.Equal([result], profile!.Races.Select(race => race.Result));
        }
    }

    private static string FirstIdOf(RaceResult result) => AthleteIdentity.Candidate(result, 0).AthleteId;

    /// <summary>Holds up what comes after the next first states.</summary>
    private static (TaskCompletionSource Given, TaskCompletionSource GoOn) Hold(RoxMindCluster cluster)
    {
        var (given, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        cluster.FirstStates.After = () =>
        {
            given.TrySetResult();
            return goOn.Task;
        };
        return (given, goOn);
    }

    private static async Task<(List<AnalysisReady> Ready, List<AthleteProfile> Profiles)> AnalyzedAsync(
        RoxMindCluster cluster,
        RaceResult[] results
    )
    {
        await cluster.Event(results[0].EventId).RecordAndAnalyzeAsync(results);
        await cluster.SettledAsync(results[0].EventId);
        var entries = await cluster.Event(results[0].EventId).ReadAsync();
        var ready = entries
            .Select(entry => entry.Fact)
            .OfType<AnalysisReady>()
            .OrderBy(fact => fact.RaceId, StringComparer.Ordinal)
            .ToList();
        var profiles = new List<AthleteProfile>();
        foreach (
            var id in ready
                .Select(fact => fact.AthleteId)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            profiles.Add((await cluster.Athlete(id).GetAsync(CancellationToken.None))!);
        }

        return (ready, profiles);
    }
}
