using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Tests.Analysis;
using RoxMind.Tests.Athletes;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class CorrectionTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_that_is_published_again_replaces_what_changed_and_leaves_the_rest()
    {
        var place = new SyntheticEvent("published twice");
        var field = place.Field(3, "Listed");
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync(field, "first list", Cancel);
        await grain.AnalyzedAsync(3);
        RaceResult[] corrected = [Slower(field[0]), Slower(field[1]), field[2]];

        var outcomes = await grain.RecordAsync(corrected, "second list", Cancel);
        await cluster.SettledAsync(place.Id);

        Assert.Equal(
            [typeof(RecordOutcome.Corrected), typeof(RecordOutcome.Corrected), typeof(RecordOutcome.Duplicate)],
            outcomes.Select(outcome => outcome.GetType())
        );
        var rows = (await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows;
        Assert.Equal(corrected.Select(race => race.TotalS).Order(), rows.Select(row => row.TimeS));
        foreach (var race in corrected)
        {
            var held = await HeldAsync(place.Id, race);
            Assert.Equal(race.TotalS, held.Result.TotalS);
            var analysis = Assert.IsType<AnalysisOutcome.Available>(held.Outcome).Analysis;
            Assert.Equal(race.TotalS - analysis.Expectation.ExpectedS, analysis.Expectation.ResidualS);
        }
    }

    [Fact]
    public async Task Result_that_goes_back_and_forth_is_what_was_said_last()
    {
        var place = new SyntheticEvent("back and forth");
        var (one, other) = (place.Result("Anna Forth", 1, "1"), place.Result("Anna Forth", 2, "1"));
        var grain = cluster.Event(place.Id);

        foreach (var race in (RaceResult[])[one, other, one, other, one])
        {
            await grain.RecordAsync([race], Cancel);
            await cluster.SettledAsync(place.Id);
            Assert.Equal(race.TotalS, (await HeldAsync(place.Id, race)).Result.TotalS);
        }

        var facts = (await grain.ReadAsync()).Select(entry => entry.Fact).ToList();
        Assert.Equal(4, facts.Count(fact => fact is ResultCorrected));
        Assert.Equal(1, (await grain.GetSummaryAsync(Cancel)).Finishers);
    }

    [Fact]
    public async Task Number_that_is_given_to_others_in_another_wave_replaces_nobody()
    {
        var place = new SyntheticEvent("waves");
        RaceResult[] first = [place.Result("Ada Frueh", 1, "1"), place.Result("Bob Frueh", 2, "2")];
        RaceResult[] second = [place.Result("Dan Spaet", 5, "1"), place.Result("Eli Spaet", 6, "2")];
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync(first, "first wave", Cancel);

        var outcomes = await grain.RecordAsync(second, "second wave", Cancel);
        var again = await grain.RecordAsync([.. second, .. first], "both waves", Cancel);

        Assert.All(outcomes, outcome => Assert.IsType<RecordOutcome.Recorded>(outcome));
        Assert.All(again, outcome => Assert.IsType<RecordOutcome.Duplicate>(outcome));
        Assert.Equal(
            ["Ada Frueh", "Bob Frueh", "Dan Spaet", "Eli Spaet"],
            (await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows.Select(row => row.Name).Order()
        );
    }

    [Fact]
    public async Task Corrected_number_leaves_one_result_of_the_person()
    {
        var place = new SyntheticEvent("wrong number");
        var wrong = place.Result("Karl Einfach", 1, "1");
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync([wrong], "first list", Cancel);

        foreach (var (number, list) in new[] { ("77", "second list"), ("78", "third list") })
        {
            var sent = place.Result("Karl Einfach", 1, number);
            Assert.IsType<RecordOutcome.Corrected>(Assert.Single(await grain.RecordAsync([sent], list, Cancel)));
        }

        await cluster.SettledAsync(place.Id);
        var row = Assert.Single((await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows);
        Assert.Equal("78", (await HeldAsync(place.Id, wrong)).Result.Entrant.StartNumber);
        Assert.Equal(wrong.RaceId, row.RaceId);
    }

    [Fact]
    public async Task Name_and_age_corrected_under_one_number_move_the_race_to_the_right_athlete()
    {
        var place = new SyntheticEvent("misspelt");
        var wrong = place.Result("Jhon Smiht", 1, "5");
        var grain = cluster.Event(place.Id);
        var former = (await grain.RecordAndAnalyzeAsync(wrong)).AthleteOf(wrong);
        var right = wrong with
        {
            Entrant = wrong.Entrant with { Name = "John Smith" },
            AgeGroup = new AgeGroup(35, 39),
        };

        var outcome = Assert.Single(await grain.RecordAsync([right], Cancel));
        await cluster.SettledAsync(place.Id);

        Assert.IsType<RecordOutcome.Corrected>(outcome);
        var athlete = (await grain.ReadAsync()).AthleteOf(wrong);
        Assert.NotEqual(former, athlete);
        Assert.Null(await cluster.Athlete(former).GetAsync(Cancel));
        Assert.Equal("John Smith", (await cluster.Athlete(athlete).GetAsync(Cancel))!.Name);
        Assert.Equal(athlete, (await cluster.IndexedAsync(wrong))!.AthleteId);
    }

    [Fact]
    public async Task What_a_later_list_leaves_out_stays_known()
    {
        var place = new SyntheticEvent("thin list");
        var full = place.Result("Anna Thin", 1, "1");
        var grain = cluster.Event(place.Id);
        await grain.RecordAndAnalyzeAsync(full);
        var thin = full with
        {
            AgeGroup = AgeGroup.Unknown,
            Entrant = full.Entrant with { Nationality = null },
            Splits = Splits.None,
        };

        Assert.IsType<RecordOutcome.Duplicate>(Assert.Single(await grain.RecordAsync([thin], Cancel)));
    }

    [Fact]
    public async Task Two_starts_of_one_number_or_name_in_one_list_stay_two_and_a_corrected_list_finds_both()
    {
        var place = new SyntheticEvent("namesakes in a list");
        RaceResult[] list =
        [
            place.Result("Max Gleich", 1),
            place.Result("Max Gleich", 2),
            place.Result("Eva Eins", 3, "1001"),
            place.Result("Ida Zwei", 4, "1001"),
        ];
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync(list, "list", Cancel);

        Assert.Equal(4, (await grain.GetSummaryAsync(Cancel)).Finishers);

        RaceResult[] corrected = [list[1], Slower(list[0]), list[3], list[2]];
        var outcomes = await grain.RecordAsync(corrected, "corrected list", Cancel);

        Assert.Equal([false, true, false, false], outcomes.Select(outcome => outcome is RecordOutcome.Corrected));
        Assert.Equal(4, (await grain.GetSummaryAsync(Cancel)).Finishers);
    }

    [Fact]
    public async Task Withdrawn_result_is_not_ranked_and_not_explained_until_it_is_put_back()
    {
        var place = new SyntheticEvent("withdrawn");
        var field = place.Field(2, "Withdrawn");
        var grain = cluster.Event(place.Id);
        var raceId = field[0].RaceId;
        await grain.RecordAndAnalyzeAsync(field);

        var outcome = await grain.CorrectAsync(
            new ResultChange.OfStatus(raceId, RaceStatus.Disqualified, "short course"),
            Cancel
        );
        await cluster.SettledAsync(place.Id);

        Assert.IsType<RecordOutcome.Corrected>(outcome);
        Assert.Equal(field[1].RaceId, Assert.Single((await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows).RaceId);
        Assert.Equal(
            "The athlete was disqualified.",
            Assert.IsType<AnalysisOutcome.Unavailable>((await HeldAsync(place.Id, field[0])).Outcome).Reason
        );
        Assert.Null(await cluster.IndexedAsync(field[0]));
        Assert.Equal(1, (await grain.GetSummaryAsync(Cancel)).NotRanked);

        await grain.CorrectAsync(new ResultChange.OfStatus(raceId, RaceStatus.Finished, null), Cancel);
        await cluster.SettledAsync(place.Id);

        Assert.Equal(2, (await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows.Length);
        Assert.IsType<AnalysisOutcome.Available>((await HeldAsync(place.Id, field[0])).Outcome);
    }

    [Fact]
    public async Task Corrected_split_counts_and_the_finish_stands()
    {
        var place = new SyntheticEvent("split corrected");
        var race = place.Result("Anna Split", 1, "1");
        var grain = cluster.Event(place.Id);
        await grain.RecordAndAnalyzeAsync(race);

        await grain.CorrectAsync(new ResultChange.OfSplit(race.RaceId, Segment.Row, 333, "mat moved"), Cancel);
        await cluster.SettledAsync(place.Id);

        var held = await HeldAsync(place.Id, race);
        Assert.Equal((333, race.TotalS), (held.Result.Splits[Segment.Row], held.Result.TotalS));
        Assert.IsType<RecordOutcome.Refused>(
            await grain.CorrectAsync(new ResultChange.OfSplit("nobody", Segment.Row, 333, null), Cancel)
        );
    }

    [Fact]
    public async Task Start_that_is_withdrawn_leaves_the_course()
    {
        var place = new SyntheticEvent("start withdrawn");
        var race = place.Result("Anna Start", 1, "1");
        var grain = cluster.Event(place.Id);
        await grain.RecordSplitsAsync([SyntheticEvent.Split(race, Segment.Run1)], Cancel);

        await grain.CorrectAsync(new ResultChange.OfStart("1", RaceStatus.DidNotFinish, "injured"), Cancel);

        Assert.Empty((await grain.GetOnCourseAsync(OnCourseQuery.First(10), Cancel)).Starts);
        Assert.Equal(0, (await grain.GetSummaryAsync(Cancel)).OnCourse);
        var late = await grain.RecordSplitsAsync([SyntheticEvent.Split(race, Segment.SkiErg)], Cancel);
        Assert.Equal("START_WITHDRAWN", Assert.IsType<RecordOutcome.Refused>(late[0]).Code);
    }

    [Fact]
    public async Task Start_that_is_withdrawn_is_listed_by_its_status_until_a_result_says_otherwise()
    {
        var place = new SyntheticEvent("start withdrawn and listed");
        var race = place.Result("Anna Start", 1, "1");
        var grain = cluster.Event(place.Id);
        await grain.RecordSplitsAsync([SyntheticEvent.Split(race, Segment.Run1)], Cancel);
        await grain.CorrectAsync(new ResultChange.OfStart("1", RaceStatus.DidNotFinish, "injured"), Cancel);

        var listed = await grain.GetLeaderboardAsync(Everyone with { Status = RaceStatus.DidNotFinish }, Cancel);
        var row = Assert.Single(listed.Rows);
        Assert.Equal((0, "Anna Start", RaceStatus.DidNotFinish), (row.Rank, row.Name, row.Status));

        var outcome = Assert.Single(await grain.RecordAsync([race], Cancel));

        Assert.Equal(row.RaceId, Assert.IsType<RecordOutcome.Corrected>(outcome).Id);
        Assert.Equal(race.TotalS, Assert.Single((await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows).TimeS);
    }

    [Fact]
    public async Task Word_of_an_official_stays_when_the_same_list_is_published_again()
    {
        var place = new SyntheticEvent("word stays");
        var field = place.Field(3, "Stays");
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync(field, "list", Cancel);
        await grain.CorrectAsync(new ResultChange.OfStatus(field[0].RaceId, RaceStatus.Disqualified, null), Cancel);
        await grain.CorrectAsync(new ResultChange.OfSplit(field[1].RaceId, Segment.Row, 333, null), Cancel);

        var same = await grain.RecordAsync(field, "list", Cancel);
        var slower = await grain.RecordAsync([.. field.Select(Slower)], "corrected list", Cancel);
        await cluster.SettledAsync(place.Id);

        Assert.Equal(
            [RaceStatus.Disqualified, RaceStatus.Finished, null],
            same.Select(outcome => Assert.IsType<RecordOutcome.Duplicate>(outcome).Ruling)
        );
        Assert.Equal(
            [RaceStatus.Disqualified, RaceStatus.Finished, null],
            slower.Select(outcome => Assert.IsType<RecordOutcome.Corrected>(outcome).Ruling)
        );
        var disqualified = (await HeldAsync(place.Id, field[0])).Result;
        Assert.Equal((RaceStatus.Disqualified, Slower(field[0]).TotalS), (disqualified.Status, disqualified.TotalS));
        var corrected = (await HeldAsync(place.Id, field[1])).Result;
        Assert.Equal((333, Slower(field[1]).TotalS), (corrected.PublishedSplits[Segment.Row], corrected.TotalS));

        await grain.CorrectAsync(new ResultChange.OfStatus(field[0].RaceId, RaceStatus.Finished, null), Cancel);

        var last = await grain.RecordAsync([Slower(field[0])], "corrected list", Cancel);
        Assert.Null(Assert.IsType<RecordOutcome.Duplicate>(last[0]).Ruling);
        Assert.Equal(3, (await grain.GetLeaderboardAsync(Everyone, Cancel)).Total);
    }

    [Fact]
    public async Task Pair_whose_names_stand_in_the_other_order_is_not_corrected()
    {
        var place = new SyntheticEvent("pair turned");
        var pair = place.Result("Mia Ast, Eva Bo", 1, "1") with { Division = Division.Doubles };
        var turned = pair with { Entrant = pair.Entrant with { Name = "Eva Bo / Mia Ast" } };
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync([pair], "list", Cancel);

        Assert.IsType<RecordOutcome.Duplicate>(Assert.Single(await grain.RecordAsync([turned], "other list", Cancel)));
    }

    [Fact]
    public async Task Closed_event_has_nobody_on_the_course_and_takes_corrections()
    {
        var place = new SyntheticEvent("closed and corrected");
        var (race, unfinished) = (place.Result("Anna Close", 1, "1"), place.Result("Ida Open", 2, "2"));
        var grain = cluster.Event(place.Id);
        await grain.RecordSplitsAsync([SyntheticEvent.Split(unfinished, Segment.Run1)], Cancel);
        await grain.RecordAndAnalyzeAsync(race);

        await grain.CloseAsync(Cancel);

        Assert.Empty((await grain.GetOnCourseAsync(OnCourseQuery.First(10), Cancel)).Starts);
        var outcomes = await grain.RecordAsync([Slower(race), unfinished], Cancel);
        Assert.IsType<RecordOutcome.Corrected>(outcomes[0]);
        Assert.Equal("EVENT_CLOSED", Assert.IsType<RecordOutcome.Refused>(outcomes[1]).Code);
    }

    [Fact]
    public async Task Removed_event_leaves_athletes_and_searches_and_can_be_recorded_anew()
    {
        var place = new SyntheticEvent("removed");
        var field = place.Field(3, "Removed");
        var grain = cluster.Event(place.Id);
        var athlete = (await grain.RecordAndAnalyzeAsync(field)).AthleteOf(field[0]);

        await grain.RemoveAsync("wrong file", Cancel);
        await cluster.SettledAsync(place.Id);

        Assert.Equal(0, (await grain.GetSummaryAsync(Cancel)).Finishers);
        Assert.Null(await cluster.Athlete(athlete).GetAsync(Cancel));
        Assert.Null(await cluster.IndexedAsync(field[0]));

        await grain.RecordAsync(field, Cancel);
        await cluster.SettledAsync(place.Id);

        Assert.Equal(3, (await grain.GetSummaryAsync(Cancel)).Analyzed);
        Assert.Equal(field[0], (await HeldAsync(place.Id, field[0])).Result);
    }

    [Fact]
    public async Task Live_splits_that_cannot_be_true_are_kept_and_believed_by_nobody()
    {
        var place = new SyntheticEvent("live doubts");
        var race = place.Result("Anna Live", 1, "1");
        var grain = cluster.Event(place.Id);

        await grain.RecordSplitsAsync(
            [
                SyntheticEvent.Split(race, Segment.Run1) with
                {
                    TimeS = 20,
                },
                SyntheticEvent.Split(race, Segment.SkiErg) with
                {
                    TimeS = 60_000,
                },
            ],
            Cancel
        );

        var start = Assert.Single((await grain.GetOnCourseAsync(OnCourseQuery.First(10), Cancel)).Starts);
        Assert.Equal(0, start.SegmentsDone);
        Assert.Equal(RaceFormat.SegmentCount, start.Splits.MissingCount);
    }

    [Fact]
    public async Task Result_with_a_second_on_the_ski_erg_is_ranked_without_that_split()
    {
        var place = new SyntheticEvent("one second");
        var race = place.Result("Anna Second", 1, "1");
        var grain = cluster.Event(place.Id);
        var sent = race with { Splits = race.Splits.With(Segment.SkiErg, 1) };

        var outcome = Assert.Single(await grain.RecordAsync([sent], Cancel));

        Assert.Equal("SPLIT_BELOW_FLOOR", Assert.Single(Assert.IsType<RecordOutcome.Recorded>(outcome).Doubtful!).Code);
        Assert.Single((await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows);
        Assert.Empty((await grain.GetLeaderboardAsync(Everyone with { Segment = Segment.SkiErg }, Cancel)).Rows);
    }

    [Fact]
    public async Task Tenths_decide_the_rank()
    {
        var place = new SyntheticEvent("tenths");
        var race = place.Result("A", 1, "1");
        RaceResult[] field = [race with { FractionMs = 700 }, Numbered(race, "2") with { FractionMs = 200 }];

        await cluster.Event(place.Id).RecordAsync([.. field.Select(SyntheticEvent.Keyed)], Cancel);

        var rows = (await cluster.Event(place.Id).GetLeaderboardAsync(Everyone, Cancel)).Rows;
        Assert.Equal([(1, 200), (2, 700)], rows.Select(row => (row.Rank, row.FractionMs)));
    }

    [Fact]
    public async Task Row_whose_total_is_the_sum_of_its_first_splits_did_not_finish()
    {
        var place = new SyntheticEvent("ten splits");
        var race = place.Result("Anna Ten", 1, "1");
        var done = new Splits([.. race.Splits.Raw.ToArray().Select((time, i) => i < 10 ? (int)time : 0)]);
        var grain = cluster.Event(place.Id);

        await grain.RecordAsync([race with { Splits = done, TotalS = done.SumS }], Cancel);

        Assert.Empty((await grain.GetLeaderboardAsync(Everyone, Cancel)).Rows);
        Assert.Equal(1, (await grain.GetSummaryAsync(Cancel)).NotRanked);
    }

    [Fact]
    public async Task Splits_are_judged_by_the_events_own_times_whatever_the_order_they_come_in()
    {
        static RaceResult[] Field(string id)
        {
            var usual = SyntheticEventField.Races(40);
            return
            [
                .. usual.Select(
                    (race, i) =>
                        SyntheticEvent.Keyed(
                            race with
                            {
                                EventId = id,
                                Entrant = new Entrant(null, $"Judged {id} {i}", null, $"{i}"),
                                Splits = i == 7 ? race.Splits.With(Segment.WallBalls, 90) : race.Splits,
                            }
                        )
                ),
            ];
        }

        foreach (
            var (id, order) in ((string, Func<IEnumerable<RaceResult>, IEnumerable<RaceResult>>)[])
                [("judged forth", races => races), ("judged back", races => races.Reverse())]
        )
        {
            foreach (var race in order(Field(id)))
            {
                await cluster.Event(id).RecordAsync([race], Cancel);
            }

            await cluster.Event(id).CloseAsync(Cancel);
            await cluster.SettledAsync(id);
            var quality = await cluster.Event(id).GetQualityAsync(Cancel);
            Assert.Equal(
                ("SPLIT_FAR_BELOW_MEDIAN", 1),
                (quality.Doubtful.Single().Reason, quality.Doubtful.Single().Count)
            );
        }
    }

    private static RaceResult Numbered(RaceResult race, string number) =>
        race with
        {
            Entrant = race.Entrant with { Name = $"{race.Entrant.Name} {number}", StartNumber = number },
        };

    private static RaceResult Slower(RaceResult race)
    {
        var wallBalls = race.Splits[Segment.WallBalls]!.Value + 60;
        return race with { TotalS = race.TotalS + 60, Splits = race.Splits.With(Segment.WallBalls, wallBalls) };
    }

    private async Task<AthleteRace> HeldAsync(string eventId, RaceResult race)
    {
        var athlete = (await cluster.Event(eventId).ReadAsync()).AthleteOf(race);
        var profile = await cluster.Athlete(athlete).GetAsync(Cancel);
        return profile!.Races.Single(held => held.Result.RaceId == race.RaceId);
    }
}
