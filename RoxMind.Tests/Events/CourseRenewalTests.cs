using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class CourseRenewalTests : IAsyncLifetime
{
    private const int Athletes = 60;
    private const int Wave = 10;

    private readonly RoxMindCluster _cluster = new();

    public ValueTask InitializeAsync()
    {
        _cluster.Models.Courses = SyntheticCourses.Model;
        return _cluster.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Early_analyses_are_renewed_when_the_course_is_known()
    {
        var (grain, races) = (_cluster.Event("slow"), Races("slow"));
        foreach (var wave in races.Chunk(Wave))
        {
            await grain.RecordAsync(wave, CancellationToken.None);
        }

        var entries = await RenewedAsync(grain);
        var first = await RaceAsync(entries, races[0]);

        Assert.DoesNotContain(QualityFlag.CourseEffectUnknown, first.Flags);
        Assert.NotNull(first.Course);
        Assert.InRange(first.Course.Finishers, Athletes / 2, Athletes);
        Assert.All(first.Segments, segment => Assert.NotNull(segment.CourseEffectS));

        // What was slow for everyone is expected of everyone.
        var course = await grain.GetCourseAsync(CancellationToken.None);
        var gaps = await GapsAsync(entries, races, Segment.SledPush);
        var lost =
            SyntheticCohort.OpenMen.MedianRace.Splits[Segment.SledPush]!.Value * (course.Factor(Segment.SledPush) - 1);
        Assert.InRange(gaps.Average(), -Math.Abs(lost) / 2, Math.Abs(lost) / 2);
    }

    [Fact]
    public async Task Renewals_are_no_more_than_the_results_were()
    {
        var (grain, races) = (_cluster.Event("bounded"), Races("bounded"));
        foreach (var race in races)
        {
            await grain.RecordAsync([race], CancellationToken.None);
        }

        var entries = await RenewedAsync(grain);

        Assert.InRange(entries.Count(entry => entry.Fact is AnalysisReady), Athletes, 3 * Athletes);
    }

    [Fact]
    public async Task Analyses_of_another_bundle_are_renewed_in_the_background()
    {
        var (grain, races) = (_cluster.Event("switch"), Races("switch"));
        await grain.RecordAsync(races, CancellationToken.None);
        await RenewedAsync(grain);

        _cluster.Models.Version = "synthetic-2";
        await grain.ResumeAsync(CancellationToken.None);

        var entries = await grain.ReadUntilAsync(all =>
            all.Select(entry => entry.Fact)
                .OfType<AnalysisReady>()
                .Where(ready => ready.ModelVersion == "synthetic-2")
                .DistinctBy(ready => ready.RaceId)
                .Count() == Athletes
        );
        Assert.Equal("synthetic-2", (await RaceAsync(entries, races[0])).ModelVersion);
    }

    [Theory]
    [InlineData(Athletes)]
    [InlineData(5)]
    public async Task Final_course_reaches_all_also_when_it_was_made_of_as_many_other_splits(int count)
    {
        var (grain, races) = (_cluster.Event($"final-{count}"), Races($"final-{count}")[..count]);
        await grain.RecordAsync(races, CancellationToken.None);
        await _cluster.SettledAsync($"final-{count}");
        foreach (var race in races[..(count / 2)])
        {
            var slower = race.Splits.With(Segment.Row, race.Splits[Segment.Row]!.Value + 60);
            await grain.RecordAsync(
                [race with { Splits = slower, TotalS = slower.SumS }],
                source: null,
                CancellationToken.None
            );
        }

        await grain.CloseAsync(CancellationToken.None);
        await _cluster.SettledAsync($"final-{count}");

        var course = KeptCourse.Of(await grain.GetCourseAsync(CancellationToken.None));
        var last = (await grain.ReadAsync())
            .Select(entry => entry.Fact)
            .OfType<AnalysisReady>()
            .GroupBy(ready => ready.RaceId)
            .Select(all => all.Last());
        Assert.Equal(Enumerable.Repeat(course.Digest, count), last.Select(ready => ready.CourseDigest));
    }

    [Fact]
    public async Task Correction_after_the_end_renews_one_analysis_also_after_a_restart()
    {
        var (grain, races) = (_cluster.Event("ended"), Races("ended"));
        await grain.RecordAsync(races, CancellationToken.None);
        await _cluster.SettledAsync("ended");
        await grain.CloseAsync(CancellationToken.None);
        await _cluster.SettledAsync("ended");
        var before = (await grain.GetSummaryAsync(CancellationToken.None)).Head;

        var slower = races[0].Splits.With(Segment.Row, races[0].Splits[Segment.Row]!.Value + 60);
        await grain.RecordAsync(
            [races[0] with { Splits = slower, TotalS = slower.SumS }],
            source: null,
            CancellationToken.None
        );
        await _cluster.SettledAsync("ended");
        await _cluster.RestartAsync();
        grain = _cluster.Event("ended");
        await grain.ResumeAsync(CancellationToken.None);
        await _cluster.SettledAsync("ended");

        var since = (await grain.ReadAsync()).Where(entry => entry.Seq > before).Select(entry => entry.Fact).ToList();
        Assert.IsType<ResultCorrected>(since[0]);
        Assert.All(since[1..], fact => Assert.Equal("ended-0", (fact as AnalysisReady)?.RaceId));
        Assert.NotEmpty(since[1..]);
    }

    [Fact]
    public async Task Second_race_elsewhere_tells_the_later_course()
    {
        var (earlier, later) = (Races("then"), Races("now", day: 300));
        await _cluster.Event("then").RecordAsync(earlier, CancellationToken.None);
        await RenewedAsync(_cluster.Event("then"));
        await _cluster.Event("now").RecordAsync(later, CancellationToken.None);
        await RenewedAsync(_cluster.Event("now"));

        var course = await _cluster.Event("now").GetCourseAsync(CancellationToken.None);

        Assert.Equal(Athletes, course.Attribution!.Repeats);
        Assert.Equal(CourseBasis.RepeatAthletes, course.Attribution.Basis);
    }

    /// <summary>The made-up field of a course; each of another name, the same at every event.</summary>
    private static RaceResult[] Races(string eventId, int day = 0) =>
        [
            .. SyntheticEventField
                .Races(Athletes)
                .Select(
                    (race, i) =>
                        race with
                        {
                            RaceId = $"{eventId}-{i}",
                            EventId = eventId,
                            Date = new DateOnly(2025, 1, 1).AddDays(day),
                            Entrant = new Entrant(
                                null,
                                $"Runner {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}",
                                "NED",
                                null
                            ),
                            TotalS = race.Splits.SumS,
                        }
                ),
        ];

    /// <summary>Waits until the last analysis of every result knows about half of all splits, as far as estimates lag.</summary>
    private static Task<List<FeedEntry>> RenewedAsync(IEventGrain grain) =>
        grain.ReadUntilAsync(entries =>
            entries
                .Select(entry => entry.Fact)
                .OfType<AnalysisReady>()
                .GroupBy(ready => ready.RaceId)
                .Count(race => race.Last().CourseSplits > Athletes * RaceFormat.SegmentCount * 0.45) == Athletes
        );

    private async Task<List<double>> GapsAsync(List<FeedEntry> entries, RaceResult[] races, Segment segment)
    {
        var gaps = new List<double>();
        foreach (var race in races)
        {
            gaps.Add((await RaceAsync(entries, race)).Segments[(int)segment].GapS!.Value);
        }

        return gaps;
    }

    private async Task<RaceAnalysis> RaceAsync(List<FeedEntry> entries, RaceResult result)
    {
        var profile = await _cluster.Athlete(entries.AthleteOf(result)).GetAsync(CancellationToken.None);
        var race = profile!.Races.Single(race => race.Result.RaceId == result.RaceId);
        return Assert.IsType<AnalysisOutcome.Available>(race.Outcome).Analysis;
    }
}
