using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

[Slow]
public sealed class MatchTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    [Fact]
    public async Task Two_rows_of_one_name_at_one_event_are_two_athletes()
    {
        var place = new SyntheticEvent("namesakes");
        var (first, second) = (place.Result("Anna Namesake", 1), place.Result("Anna Namesake", 2));

        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(first, second);
        second = entries.Select(entry => entry.Fact).OfType<ResultRecorded>().Last().Result;

        Assert.NotEqual(entries.AthleteOf(first), entries.AthleteOf(second));
        Assert.Equal([first], await RacesAsync(entries.AthleteOf(first)));
        Assert.Equal([second], await RacesAsync(entries.AthleteOf(second)));
    }

    [Theory]
    [InlineData("earlier first", true)]
    [InlineData("later first", false)]
    public async Task Name_at_two_events_is_one_athlete_whose_earlier_race_is_the_basis_of_the_later(
        string city,
        bool earlierFirst
    )
    {
        var earlier = new SyntheticEvent($"{city} 6", $"S6 2024 {city}").Result($"Anna {city}", 7);
        var later = new SyntheticEvent($"{city} 7", $"S7 2025 {city}").Result($"Anna {city}", 8);
        RaceResult[] order = earlierFirst ? [earlier, later] : [later, earlier];

        foreach (var result in order)
        {
            await cluster.Event(result.EventId).RecordAndAnalyzeAsync(result);
        }

        var entries = await cluster.Event(later.EventId).ReadAsync();
        var profile = await cluster.Athlete(entries.AthleteOf(later)).GetAsync(CancellationToken.None);
        Assert.Equal([earlier, later], profile!.Races.Select(race => race.Result));
        Assert.All(profile.Races, race => Assert.Equal(IdentityBasis.NameMatch, race.Basis));
        Assert.Equal(
            [ExpectationBasis.Demographics, ExpectationBasis.PreviousRace],
            profile.Races.Select(race => Analysis(race).Expectation.Basis)
        );
    }

    [Fact]
    public async Task Name_at_two_events_with_ages_that_do_not_fit_is_two_athletes()
    {
        var young = new SyntheticEvent("ages 1").Result("Anna Ages", 1) with { AgeGroup = new AgeGroup(25, 29) };
        var old = new SyntheticEvent("ages 2").Result("Anna Ages", 2) with { AgeGroup = new AgeGroup(60, 64) };

        var first = await cluster.Event("ages 1").RecordAndAnalyzeAsync(young);
        var second = await cluster.Event("ages 2").RecordAndAnalyzeAsync(old);

        Assert.NotEqual(first.AthleteOf(young), second.AthleteOf(old));
    }

    [Fact]
    public async Task Rows_without_a_name_are_athletes_of_their_own()
    {
        var place = new SyntheticEvent("nameless");
        RaceResult[] results = [place.Result(null, 1), place.Result(null, 2), place.Result("  ", 3)];

        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(results);

        Assert.Distinct(results.Select(result => entries.AthleteOf(result)));
        var profile = await cluster.Athlete(entries.AthleteOf(results[0])).GetAsync(CancellationToken.None);
        Assert.Null(profile!.Name);
        Assert.Equal(IdentityBasis.Nameless, profile.Races[0].Basis);
    }

    [Fact]
    public async Task Athlete_id_wins_over_names_and_ages()
    {
        var (one, two) = (new SyntheticEvent("ids 1", "S6 2024 Ids"), new SyntheticEvent("ids 2", "S7 2025 Ids"));
        var first = External(one.Result("Anna Before", 1), "X1");
        var second = External(two.Result("Anna After", 2), "X1") with { AgeGroup = new AgeGroup(60, 64) };
        var other = External(two.Result("Anna Before", 3), "X2");

        await cluster.Event(one.Id).RecordAndAnalyzeAsync(first);
        var entries = await cluster.Event(two.Id).RecordAndAnalyzeAsync(second, other);

        var profile = await cluster.Athlete(entries.AthleteOf(second)).GetAsync(CancellationToken.None);
        Assert.Equal([first, second], profile!.Races.Select(race => race.Result));
        Assert.Equal("Anna After", profile.Name);
        Assert.Equal([other], await RacesAsync(entries.AthleteOf(other)));
    }

    [Fact]
    public async Task Pair_is_a_team_apart_from_a_single_of_the_same_name_and_without_norms_says_why()
    {
        var place = new SyntheticEvent("doubles");
        var single = place.Result("Anna, Berta", 1);
        var pair = SyntheticEvent.Keyed(single with { Division = Division.Doubles });

        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(single, pair);

        Assert.NotEqual(entries.AthleteOf(single), entries.AthleteOf(pair));
        var team = await cluster.Athlete(entries.AthleteOf(pair)).GetAsync(CancellationToken.None);
        Assert.True(team!.IsTeam);
        Assert.Equal(IdentityBasis.Team, team.Races[0].Basis);
        var reason = Assert.IsType<AnalysisOutcome.Unavailable>(team.Races[0].Outcome).Reason;
        Assert.Contains("doubles-male-100", reason, StringComparison.Ordinal);
        var ready = entries
            .Select(entry => entry.Fact)
            .OfType<AnalysisReady>()
            .Single(fact => fact.RaceId == pair.RaceId);
        Assert.Equal((null, reason), (ready.ExpectedS, ready.Unavailable));
        var summary = await cluster.Event(place.Id).GetSummaryAsync(CancellationToken.None);
        Assert.Equal((2, 2, 1), (summary.Finishers, summary.Analyzed, summary.Unavailable));
    }

    [Fact]
    public async Task Missing_splits_are_flagged_and_keep_the_race_out_of_the_index()
    {
        var place = new SyntheticEvent("missing");
        var whole = place.Result("Anna Missing", 1, gender: Gender.Female);
        var result = SyntheticEvent.Keyed(whole with { Splits = whole.Splits.With(Segment.Row, 0) });

        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(result);

        var profile = await cluster.Athlete(entries.AthleteOf(result)).GetAsync(CancellationToken.None);
        Assert.Contains(QualityFlag.MissingSplits, Analysis(profile!.Races[0]).Flags);
        Assert.Equal(0, cluster.Index.Count(result.Standard));
    }

    [Fact]
    public async Task Races_of_one_name_sent_to_many_events_at_once_all_reach_one_athlete()
    {
        var results = Enumerable
            .Range(0, 20)
            .Select(i => new SyntheticEvent($"at once {i}", $"S7 2025 Place {i}").Result("Anna Atonce", i))
            .ToArray();

        var feeds = await Task.WhenAll(
            results.Select(result => cluster.Event(result.EventId).RecordAndAnalyzeAsync(result))
        );

        var athlete = Assert.Single(results.Zip(feeds, (result, feed) => feed.AthleteOf(result)).Distinct());
        Assert.Equal(
            results.Select(result => result.RaceId).Order(),
            (await RacesAsync(athlete)).Select(result => result.RaceId).Order()
        );
    }

    private static RaceResult External(RaceResult result, string id) =>
        SyntheticEvent.Keyed(result with { Entrant = result.Entrant with { ExternalId = id } });

    private static RaceAnalysis Analysis(AthleteRace race) =>
        Assert.IsType<AnalysisOutcome.Available>(race.Outcome).Analysis;

    private async Task<IEnumerable<RaceResult>> RacesAsync(string athleteId) =>
        (await cluster.Athlete(athleteId).GetAsync(CancellationToken.None))!.Races.Select(race => race.Result);
}
