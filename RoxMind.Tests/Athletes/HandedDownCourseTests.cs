using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Projection;
using RoxMind.Tests.Analysis;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

/// <summary>Courses that events hand down to their athletes; each test has a cluster of its own.</summary>
[Slow]
public sealed class HandedDownCourseTests : IAsyncLifetime
{
    private const int Athletes = 60;

    private readonly RoxMindCluster _cluster = new(silo =>
        silo.Services.Configure<EventOptions>(options => options.RecoverEvery = TimeSpan.FromMilliseconds(50))
    );
    private readonly ConcurrentQueue<PaceQuery> _asked = [];

    public ValueTask InitializeAsync()
    {
        _cluster.Models.Courses = SyntheticCourses.Model;
        _cluster.Models.Before = query =>
        {
            _asked.Enqueue(query);
            return Task.CompletedTask;
        };
        return _cluster.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Course_of_the_earlier_race_is_the_one_kept_with_it()
    {
        var field = await RecordFieldAsync("then");
        var course = await _cluster.Event("then").GetCourseAsync(CancellationToken.None);
        await _cluster.RestartAsync();
        _cluster.Calls.Before = context =>
            context.TargetId.Key.ToString() == "then"
                ? throw new TimeoutException("The earlier event does not answer.")
                : Task.CompletedTask;
        _asked.Clear();

        var next = SyntheticEvent.Keyed(field[0] with { EventId = "now", Date = field[0].Date!.Value.AddDays(200) });
        await _cluster.Event("now").RecordAndAnalyzeAsync(next);

        var previous = Assert.Single(_asked, query => query.Course is not null).Previous;
        Assert.NotEqual(0, course.TotalLog);
        Assert.InRange(previous!.EventLog - course.TotalLog, -0.02, 0.02);
    }

    [Fact]
    public async Task Another_bundle_is_answered_from_the_kept_course_while_the_event_is_away()
    {
        var field = await RecordFieldAsync("kept");
        var athlete = (await _cluster.Event("kept").ReadAsync()).AthleteOf(field[0]);
        var before = await AnalysisAsync(athlete);
        await _cluster.RestartAsync();
        _cluster.Calls.Before = context =>
            context.TargetId.Key.ToString() == "kept"
                ? throw new TimeoutException("The event does not answer.")
                : Task.CompletedTask;

        _cluster.Models.Version = "synthetic-2";
        var after = await AnalysisAsync(athlete);

        Assert.Equal("synthetic-2", after.ModelVersion);
        Assert.Equivalent(before with { ModelVersion = after.ModelVersion }, after, strict: true);
        Assert.NotNull(after.Course);
    }

    [Fact]
    public async Task Analyses_of_before_courses_were_kept_are_made_again_once()
    {
        var (races, athletes) = (Field("old"), new List<string>());
        foreach (var race in races)
        {
            var athlete = AthleteIdentity.Candidate(race, 0).AthleteId;
            athletes.Add(athlete);
            var held = new AthleteRace(race, IdentityBasis.NameMatch, RaceExplainer.Pending);
            await _cluster.Athlete(athlete).AdoptAsync([held], IdentityBasis.Split, CancellationToken.None);
        }

        Assert.Null((await AnalysisAsync(athletes[0])).Course);

        // A start is enough: nobody asks for the event.
        await AppendAsOfBeforeAsync(races, athletes);
        await _cluster.RestartAsync();
        await SettledForGoodAsync("old");
        var entries = await _cluster.Event("old").ReadUntilAsync(all => Kept(all) == Athletes);
        var renewed = await AnalysisAsync(athletes[0]);
        await _cluster.RestartAsync();
        await _cluster.Event("old").ResumeAsync(CancellationToken.None);
        await _cluster.SettledAsync("old");

        Assert.Equal(Athletes, renewed.Course!.Finishers);
        Assert.Equal(entries.Count, (await _cluster.Event("old").ReadAsync()).Count);

        // An athlete on a silo that is just going is told as a failure, and tried again.
        Assert.Equal(3 * Athletes, entries.Count(entry => entry.Fact is not AnalysisFailed));
    }

    [Fact]
    public async Task Race_that_was_moved_is_explained_again_at_its_new_athlete_with_the_course_of_now()
    {
        var field = await RecordFieldAsync("moved");
        var entries = await _cluster.Event("moved").ReadAsync();
        var gone = entries.AthleteOf(field[0]);
        var heirs = new SyntheticEvent("heirs", "S7 2025 Heirs").Result("Ana Both", 2);
        var heir = (await _cluster.Event(heirs.EventId).RecordAndAnalyzeAsync(heirs)).AthleteOf(heirs);

        await _cluster.MergeAsync(gone, heir);
        var after = await _cluster
            .Event("moved")
            .ReadUntilAsync(all =>
                all.SkipWhile(entry => entry.Fact is not RaceReassigned).Any(entry => entry.Fact is AnalysisReady)
            );

        var ready = Assert.IsType<AnalysisReady>(after[^1].Fact);
        Assert.Equal((heir, true), (ready.AthleteId, ready.IsCourseKept));
        var course = await _cluster.Event("moved").GetCourseAsync(CancellationToken.None);
        Assert.Equal(course.Splits, ready.CourseSplits);
    }

    /// <summary>Waits, without waking the event, until every athlete of it has its course.</summary>
    private async Task SettledForGoodAsync(string eventId)
    {
        while ((await _cluster.Log.GetBehindAsync(EventRecovery.Courses, CancellationToken.None)).Any(IsUntouched))
        {
            await Task.Delay(10, CancellationToken.None);
        }

        bool IsUntouched(FollowerPosition at) => at.EventId == eventId && at.Position == 0;
    }

    private static RaceResult[] Field(string eventId) =>
        [
            .. SyntheticEventField
                .Races(Athletes)
                .Select(
                    (race, i) =>
                        SyntheticEvent.Keyed(
                            race with
                            {
                                EventId = eventId,
                                Date = new DateOnly(2025, 1, 1),
                                Entrant = new Entrant(null, $"Runner {i}", "NED", null),
                                TotalS = race.Splits.SumS,
                            }
                        )
                ),
        ];

    private static int Kept(List<FeedEntry> entries) =>
        entries.Count(entry => entry.Fact is AnalysisReady { IsCourseKept: true });

    private async Task<RaceResult[]> RecordFieldAsync(string eventId)
    {
        var field = Field(eventId);
        await _cluster.Event(eventId).RecordAsync(field, source: null, CancellationToken.None);
        await _cluster.SettledAsync(eventId);
        return field;
    }

    /// <summary>The log as versions before wrote it: no analysis says that the course was kept.</summary>
    private async Task AppendAsOfBeforeAsync(RaceResult[] races, List<string> athletes)
    {
        var results = races.Select(race => new LogDraft($"r:{race.RaceId}", new ResultRecorded(race)));
        var ready = races.Select(
            (race, i) =>
                new LogDraft(
                    $"a:{race.RaceId}",
                    new AnalysisReady(race.RaceId, athletes[i], race.TotalS, 4000, null, _cluster.Models.Version)
                )
        );
        await _cluster.Log.AppendAsync("old", [.. results, .. ready], 2 * Athletes, CancellationToken.None);
    }

    private async Task<RaceAnalysis> AnalysisAsync(string athleteId)
    {
        var profile = await _cluster.Athlete(athleteId).GetAsync(CancellationToken.None);
        return Assert.IsType<AnalysisOutcome.Available>(Assert.Single(profile!.Races).Outcome).Analysis;
    }
}
