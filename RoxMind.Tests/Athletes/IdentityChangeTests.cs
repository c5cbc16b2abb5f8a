using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Identity;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

[Slow]
public sealed class IdentityChangeTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    [Fact]
    public async Task Merged_athlete_has_all_races_everywhere_and_new_ones_follow()
    {
        var (gone, heir, results) = await TwoAthletesAsync("merge");

        var change = await cluster.Identity.MergeAsync(gone, heir, CancellationToken.None);
        var again = await cluster.Identity.MergeAsync(gone, heir, CancellationToken.None);

        Assert.Equal(new IdentityChange.Done(heir, 1), change);
        Assert.Equal(new IdentityChange.Done(heir, 0), again);
        Assert.Null(await cluster.Athlete(gone).GetAsync(CancellationToken.None));
        var profile = await ProfileAsync(heir);
        Assert.Equal(results, profile.Races.Select(race => race.Result));
        Assert.Equal([IdentityBasis.Merged, IdentityBasis.NameMatch], profile.Races.Select(race => race.Basis));
        Assert.Equal(ExpectationBasis.PreviousRace, Basis(profile.Races[1]));
        await AssertOwnerAsync(heir, results);

        var next = new SyntheticEvent("merge next", "S8 2026 Merge").Result(results[0].Entrant.Name, 3);
        var entries = await cluster.Event(next.EventId).RecordAndAnalyzeAsync(next);
        Assert.Equal(heir, entries.AthleteOf(next));
        Assert.Equal(3, (await ProfileAsync(heir)).Races.Length);
    }

    [Fact]
    public async Task Athletes_merged_into_each_other_at_once_keep_every_race_once()
    {
        var (first, second, results) = await TwoAthletesAsync("both ways");

        var changes = await Task.WhenAll(
            cluster.Identity.MergeAsync(first, second, CancellationToken.None),
            cluster.Identity.MergeAsync(second, first, CancellationToken.None)
        );

        Assert.Single(changes.OfType<IdentityChange.Done>());
        await AssertOnceAsync(results, first, second);
    }

    [Fact]
    public async Task Athletes_merged_in_a_circle_many_times_at_once_keep_every_race_once()
    {
        var (athletes, results) = (new List<string>(), new List<RaceResult>());
        for (var i = 0; i < 4; i++)
        {
            var result = new SyntheticEvent($"circle {i}", $"S{5 + i} {2023 + i} Circle").Result($"Circle {i}", i);
            var entries = await cluster.Event(result.EventId).RecordAndAnalyzeAsync(result);
            athletes.Add(entries.AthleteOf(result));
            results.Add(result);
        }

        var merges = Enumerable
            .Range(0, 24)
            .Select(i => cluster.MergeAsync(athletes[i % 4], athletes[((i * 3) + 1) % 4]));
        var changes = await Task.WhenAll(merges);

        await AssertOnceAsync(results, [.. athletes]);
        Assert.Contains(changes, change => change is IdentityChange.Done);
    }

    [Fact]
    public async Task Merge_that_makes_no_sense_is_refused_and_changes_nothing()
    {
        var (first, second, _) = await TwoAthletesAsync("refused merges");

        IdentityChange[] changes =
        [
            await cluster.Identity.MergeAsync(first, first, CancellationToken.None),
            await cluster.Identity.MergeAsync(first, "nobody", CancellationToken.None),
            await cluster.Identity.MergeAsync("nobody", first, CancellationToken.None),
        ];

        Assert.All(changes, change => Assert.IsType<IdentityChange.Refused>(change));
        Assert.Null(await cluster.Athlete("nobody").GetAsync(CancellationToken.None));
        Assert.Single((await ProfileAsync(first)).Races);
        Assert.Single((await ProfileAsync(second)).Races);
    }

    [Fact]
    public async Task Split_gives_races_to_a_new_athlete_and_what_stays_is_explained_anew()
    {
        var (athlete, results) = await OneAthleteAsync("split");
        string[] chosen = [results[0].RaceId, results[0].RaceId];

        var change = await cluster.Identity.SplitAsync(athlete, chosen, CancellationToken.None);
        var again = await cluster.Identity.SplitAsync(athlete, chosen, CancellationToken.None);

        var done = Assert.IsType<IdentityChange.Done>(change);
        Assert.Equal(1, done.RacesMoved);
        Assert.Equal(done with { RacesMoved = 0 }, again);
        var (left, right) = (await ProfileAsync(athlete), await ProfileAsync(done.AthleteId));
        Assert.Equal([results[1]], left.Races.Select(race => race.Result));
        Assert.Equal([results[0]], right.Races.Select(race => race.Result));
        Assert.Equal(IdentityBasis.Split, right.Races[0].Basis);
        Assert.Equal(ExpectationBasis.Demographics, Basis(left.Races[0]));
        await AssertOwnerAsync(done.AthleteId, results[0]);
        await AssertOwnerAsync(athlete, results[1]);
    }

    [Fact]
    public async Task Split_is_undone_by_a_merge_and_can_be_made_again()
    {
        var (athlete, results) = await OneAthleteAsync("there and back");
        string[] chosen = [results[1].RaceId];
        var split = await cluster.Identity.SplitAsync(athlete, chosen, CancellationToken.None);
        var other = Assert.IsType<IdentityChange.Done>(split).AthleteId;

        await cluster.Identity.MergeAsync(other, athlete, CancellationToken.None);

        Assert.Equal(results, (await ProfileAsync(athlete)).Races.Select(race => race.Result));
        await AssertOwnerAsync(athlete, results);
        Assert.Equal(split, await cluster.Identity.SplitAsync(athlete, chosen, CancellationToken.None));
        await AssertOwnerAsync(other, results[1]);
    }

    [Fact]
    public async Task Split_of_all_none_or_foreign_races_is_refused()
    {
        var (athlete, results) = await OneAthleteAsync("refused splits");
        var all = results.Select(result => result.RaceId).ToArray();

        Assert.IsType<IdentityChange.Refused>(await cluster.Identity.SplitAsync(athlete, all, CancellationToken.None));
        Assert.IsType<IdentityChange.Refused>(await cluster.Identity.SplitAsync(athlete, [], CancellationToken.None));
        Assert.IsType<IdentityChange.Refused>(
            await cluster.Identity.SplitAsync(athlete, [all[0], "foreign"], CancellationToken.None)
        );
        Assert.Equal(2, (await ProfileAsync(athlete)).Races.Length);
    }

    [Fact]
    public async Task Split_that_meets_a_merge_back_never_loses_a_race()
    {
        var (athlete, results) = await OneAthleteAsync("crossing");
        string[] chosen = [results[1].RaceId];
        var done = (IdentityChange.Done)await cluster.Identity.SplitAsync(athlete, chosen, CancellationToken.None);

        await Task.WhenAll(
            cluster.Identity.MergeAsync(done.AthleteId, athlete, CancellationToken.None),
            cluster.Identity.MergeAsync(athlete, done.AthleteId, CancellationToken.None),
            cluster.Identity.SplitAsync(athlete, chosen, CancellationToken.None)
        );

        await AssertOnceAsync(results, athlete, done.AthleteId);
    }

    private static ExpectationBasis Basis(AthleteRace race) =>
        Assert.IsType<AnalysisOutcome.Available>(race.Outcome).Analysis.Expectation.Basis;

    private async Task<(string First, string Second, RaceResult[] Results)> TwoAthletesAsync(string city)
    {
        var first = new SyntheticEvent($"{city} 6", $"S6 2024 {city}").Result($"Anna {city}", 1);
        var second = new SyntheticEvent($"{city} 7", $"S7 2025 {city}").Result($"Ana {city}", 2);
        var feeds = new[]
        {
            await cluster.Event(first.EventId).RecordAndAnalyzeAsync(first),
            await cluster.Event(second.EventId).RecordAndAnalyzeAsync(second),
        };
        return (feeds[0].AthleteOf(first), feeds[1].AthleteOf(second), [first, second]);
    }

    private async Task<(string Athlete, RaceResult[] Results)> OneAthleteAsync(string city)
    {
        var first = new SyntheticEvent($"{city} 6", $"S6 2024 {city}").Result($"Anna {city}", 1);
        var second = new SyntheticEvent($"{city} 7", $"S7 2025 {city}").Result($"Anna {city}", 2);
        await cluster.Event(first.EventId).RecordAndAnalyzeAsync(first);
        var entries = await cluster.Event(second.EventId).RecordAndAnalyzeAsync(second);
        return (entries.AthleteOf(second), [first, second]);
    }

    private async Task<AthleteProfile> ProfileAsync(string athleteId) =>
        (await cluster.Athlete(athleteId).GetAsync(CancellationToken.None))!;

    /// <summary>The athletes together have each race once, and log, leaderboard and index name the one who has it.</summary>
    private async Task AssertOnceAsync(IReadOnlyList<RaceResult> results, params string[] athletes)
    {
        var held = new List<RaceResult>();
        foreach (var athlete in athletes)
        {
            if (await cluster.Athlete(athlete).GetAsync(CancellationToken.None) is { } profile)
            {
                var own = profile.Races.Select(race => race.Result).ToArray();
                await AssertOwnerAsync(athlete, own);
                held.AddRange(own);
            }
        }

        Assert.Equal(results.Select(result => result.RaceId).Order(), held.Select(result => result.RaceId).Order());
    }

    /// <summary>Log, leaderboard and index all say that these races are the athlete's.</summary>
    private async Task AssertOwnerAsync(string athleteId, params RaceResult[] results)
    {
        foreach (var result in results)
        {
            var grain = cluster.Event(result.EventId);
            var everyone = new LeaderboardQuery(null, null, null, null, 0, 500);
            var row = (await grain.GetLeaderboardAsync(everyone, CancellationToken.None)).Rows.Single(row =>
                row.RaceId == result.RaceId
            );
            Assert.Equal(athleteId, row.AthleteId);
            Assert.Equal(athleteId, (await grain.ReadAsync()).AthleteOf(result));
            Assert.Equal(athleteId, (await cluster.IndexedAsync(result))?.AthleteId);
        }
    }
}
