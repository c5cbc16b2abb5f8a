using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Grains.Identity;
using RoxMind.Tests.Athletes;

namespace RoxMind.Tests.Events;

/// <summary>Faults, restarts, and administrators at awkward moments; each test has a cluster of its own.</summary>
[Slow]
public sealed class UnfinishedWorkTests : IAsyncLifetime
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private readonly SyntheticEvent _place = new("unfinished");
    private RoxMindCluster _cluster = null!;

    private IEventGrain Event => _cluster.Event(_place.Id);

    // However long a restart takes: failures before it don't use up the attempts.
    public async ValueTask InitializeAsync() =>
        _cluster = await RoxMindCluster.StartAsync(silo =>
            silo.Services.Configure<EventOptions>(options => options.Attempts = 1_000)
        );

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Restart_finds_everything_as_it_was()
    {
        var field = _place.Field(200);
        var entries = await Event.RecordAndAnalyzeAsync(field);
        var summary = await Event.GetSummaryAsync(CancellationToken.None);
        var leaderboard = await Event.GetLeaderboardAsync(Everyone, CancellationToken.None);
        var profile = await ProfileAsync(entries.AthleteOf(field[0]));
        var forecasts = _cluster.Models.Forecasts;

        await _cluster.RestartAsync();

        Assert.Equal(summary, await Event.GetSummaryAsync(CancellationToken.None));
        Assert.Equal(leaderboard.Rows, (await Event.GetLeaderboardAsync(Everyone, CancellationToken.None)).Rows);
        Assert.Equal(entries, await Event.ReadAsync());
        Assert.Equivalent(profile, await ProfileAsync(entries.AthleteOf(field[0])), strict: true);
        Assert.Equal(field.Length, _cluster.Index.Count(field[0].Standard));
        Assert.All(
            await Event.RecordAsync(field, CancellationToken.None),
            outcome => Assert.IsType<RecordOutcome.Duplicate>(outcome)
        );
        Assert.Equal(forecasts, _cluster.Models.Forecasts);
    }

    [Fact]
    public async Task Snapshot_is_read_instead_of_the_log_and_holds_nothing_that_was_erased()
    {
        var field = _place.Field(1200);
        var entries = await Event.RecordAndAnalyzeAsync(field);
        await _cluster.SettledAsync(_place.Id);
        var snapshot = await SnapshotAsync(looks: 3000);
        Assert.Equal(1200, snapshot!.Finishers.Length);

        await _cluster.RestartAsync();
        var leaderboard = await Event.GetLeaderboardAsync(Everyone, CancellationToken.None);
        Assert.Equal(500, leaderboard.Rows.Length);
        Assert.Equal(1200, leaderboard.Total);

        await _cluster.Identity.EraseAsync(entries.AthleteOf(field[7]), CancellationToken.None);
        Assert.DoesNotContain(
            (await SnapshotAsync(looks: 100))?.Finishers ?? [],
            one => one.Result.RaceId == field[7].RaceId
        );

        await _cluster.RestartAsync();
        Assert.Equal(1199, (await Event.GetSummaryAsync(CancellationToken.None)).Finishers);

        async Task<EventSnapshot?> SnapshotAsync(int looks)
        {
            // It is written behind the work.
            for (var i = 0; i < looks; i++)
            {
                if (await _cluster.Log.ReadSnapshotAsync(_place.Id, CancellationToken.None) is { } kept)
                {
                    return kept;
                }

                await Task.Delay(10, CancellationToken.None);
            }

            return null;
        }
    }

    [Fact]
    public async Task Work_that_a_restart_left_undone_goes_on_by_itself()
    {
        var field = _place.Field(30);
        var failed = new TaskCompletionSource();
        _cluster.Models.Before = query =>
        {
            if (query.Splits.Equals(field[20].Splits))
            {
                failed.TrySetResult();
                throw new TimeoutException("The model does not answer.");
            }

            return Task.CompletedTask;
        };
        await Event.RecordAsync(field, CancellationToken.None);
        await failed.Task;
        await Event.ReadUntilAsync(all => all.Exists(entry => entry.Fact is AnalysisFailed));
        Assert.Equal(field.Length - 1, (await Event.GetSummaryAsync(CancellationToken.None)).Analyzed);

        await _cluster.RestartAsync();
        _cluster.Models.Before = null;
        var entries = await Event.AnalyzedAsync(field.Length);

        Assert.Equal(field.Length, entries.Count(entry => entry.Fact is AnalysisReady));
        Assert.Equal(0, (await Event.GetSummaryAsync(CancellationToken.None)).Failed);
        foreach (var result in field)
        {
            Assert.Equal(result, Assert.Single((await ProfileAsync(entries.AthleteOf(result))).Races).Result);
        }
    }

    [Fact]
    public async Task Silo_wakes_events_with_unfinished_work_when_it_starts()
    {
        _cluster.Models.Before = _ => throw new TimeoutException("The model does not answer.");
        await Event.RecordAsync(_place.Field(3), CancellationToken.None);
        var woken = new TaskCompletionSource<string>();
        _cluster.Calls.Before = context =>
        {
            if (CallGate.IsTo<IEventGrain>(context, nameof(IEventGrain.ResumeAsync)))
            {
                woken.TrySetResult(context.TargetId.Key.ToString());
            }

            return Task.CompletedTask;
        };

        await _cluster.RestartAsync();

        Assert.Equal(_place.Id, await woken.Task);
    }

    [Fact]
    public async Task Result_that_could_not_be_analysed_or_stored_is_tried_again_and_announced_once()
    {
        var field = _place.Field(40);
        var (forecasts, answers) = (0, 0);
        _cluster.Models.Before = _ =>
            Interlocked.Increment(ref forecasts) % 7 == 3 && forecasts < 60
                ? throw new TimeoutException("The model does not answer.")
                : Task.CompletedTask;

        _cluster.FirstStates.IsClosed = true;

        // The athlete has the race, and the event does not hear of it.
        _cluster.Calls.After = context =>
            CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync))
            && Interlocked.Increment(ref answers) is > 10 and < 14
                ? throw new TimeoutException("The answer is lost.")
                : Task.CompletedTask;

        var entries = await Event.RecordAndAnalyzeAsync(field);

        Assert.True(answers > field.Length);
        Assert.Equal(field.Length, entries.Count(entry => entry.Fact is AnalysisReady));
        Assert.Contains(entries, entry => entry.Fact is AnalysisFailed { Attempt: 1 });
        foreach (var result in field)
        {
            var race = Assert.Single((await ProfileAsync(entries.AthleteOf(result))).Races);
            Assert.IsType<AnalysisOutcome.Available>(race.Outcome);
        }
    }

    [Fact]
    public async Task Merge_that_stops_before_the_event_knows_is_mended_by_merging_again()
    {
        var (gone, heir, results) = await TwoAthletesAsync();
        _cluster.Calls.Before = context =>
            CallGate.IsTo<IEventGrain>(context, nameof(IEventGrain.ReassignAsync))
                ? throw new TimeoutException("The event does not answer.")
                : Task.CompletedTask;
        await Assert.ThrowsAsync<TimeoutException>(() =>
            _cluster.Identity.MergeAsync(gone, heir, CancellationToken.None)
        );
        Assert.Single((await ProfileAsync(gone)).Races);
        Assert.Equal(2, (await ProfileAsync(heir)).Races.Length);
        _cluster.Calls.Open();
        await _cluster.RestartAsync();

        var change = await _cluster.Identity.MergeAsync(gone, heir, CancellationToken.None);

        Assert.Equal(new IdentityChange.Done(heir, 1), change);
        Assert.Null(await _cluster.Athlete(gone).GetAsync(CancellationToken.None));
        Assert.Equal(2, (await ProfileAsync(heir)).Races.Length);
        Assert.Equal(heir, (await _cluster.Event(results[0].EventId).ReadAsync()).AthleteOf(results[0]));
        Assert.Equal(heir, (await _cluster.IndexedAsync(results[0]))!.AthleteId);
    }

    [Fact]
    public async Task Merge_that_stops_after_the_event_knows_is_mended_by_merging_again()
    {
        var (gone, heir, results) = await TwoAthletesAsync();
        _cluster.Calls.After = context =>
            CallGate.IsTo<IEventGrain>(context, nameof(IEventGrain.ReassignAsync))
                ? throw new TimeoutException("The answer is lost.")
                : Task.CompletedTask;
        await Assert.ThrowsAsync<TimeoutException>(() =>
            _cluster.Identity.MergeAsync(gone, heir, CancellationToken.None)
        );
        _cluster.Calls.Open();

        var change = await _cluster.Identity.MergeAsync(gone, heir, CancellationToken.None);

        Assert.Equal(new IdentityChange.Done(heir, 1), change);
        var moves = (await _cluster.Event(results[0].EventId).ReadAsync()).Select(entry => entry.Fact);
        Assert.Single(moves.OfType<RaceReassigned>());
    }

    [Fact]
    public async Task Race_merged_away_while_its_announcement_is_under_way_stays_with_the_heir()
    {
        var heirs = new SyntheticEvent("heirs", "S7 2025 Heirs").Result("Ana Both", 2);
        var heir = (await _cluster.Event(heirs.EventId).RecordAndAnalyzeAsync(heirs)).AthleteOf(heirs);
        var (result, slow) = (_place.Result("Anna Both", 1), _place.Result("Zoe Slow", 3));
        var (claimed, merged) = (new TaskCompletionSource(), new TaskCompletionSource());
        _cluster.FirstStates.IsClosed = true;
        var gone = AthleteIdentity.Candidate(result, 0).AthleteId;
        _cluster.Calls.After = async context =>
        {
            if (
                CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync))
                && context.TargetId.Key.ToString() == gone
            )
            {
                claimed.TrySetResult();
            }
            else if (CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync)))
            {
                await merged.Task;
            }
        };
        await Event.RecordAsync([result, slow], CancellationToken.None);
        await claimed.Task;

        var change = await _cluster.Identity.MergeAsync(gone, heir, CancellationToken.None);
        merged.SetResult();
        var entries = await Event.AnalyzedAsync(2);

        Assert.IsType<IdentityChange.Done>(change);
        Assert.Equal(heir, entries.AthleteOf(result));
        Assert.Equal(heir, (await _cluster.IndexedAsync(result))!.AthleteId);
        var rows = (await Event.GetLeaderboardAsync(Everyone, CancellationToken.None)).Rows;
        Assert.Equal(heir, rows.Single(row => row.RaceId == result.RaceId).AthleteId);
    }

    [Fact]
    public async Task Race_erased_while_its_announcement_is_under_way_stays_erased()
    {
        var (result, slow) = (_place.Result("Anna Erased", 1), _place.Result("Zoe Slow", 3));
        var (claimed, erased) = (new TaskCompletionSource(), new TaskCompletionSource());
        _cluster.FirstStates.IsClosed = true;
        var athlete = AthleteIdentity.Candidate(result, 0).AthleteId;
        var isFirst = true;
        _cluster.Calls.After = async context =>
        {
            if (
                CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync))
                && context.TargetId.Key.ToString() == athlete
            )
            {
                claimed.TrySetResult();
            }
            else if (CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync)))
            {
                await erased.Task;
                if (isFirst)
                {
                    isFirst = false;
                    throw new TimeoutException("The answer is lost, and all is tried again.");
                }
            }
        };
        await Event.RecordAsync([result, slow], CancellationToken.None);
        await claimed.Task;

        await _cluster.Identity.EraseAsync(athlete, CancellationToken.None);
        erased.SetResult();
        var entries = await Event.AnalyzedAsync(1);

        Assert.Null(await _cluster.Athlete(athlete).GetAsync(CancellationToken.None));
        Assert.Null(await _cluster.IndexedAsync(result));
        Assert.DoesNotContain(entries, entry => entry.ToString().Contains("Anna", StringComparison.Ordinal));
        var summary = await Event.GetSummaryAsync(CancellationToken.None);
        Assert.Equal((1, 1), (summary.Finishers, summary.Analyzed));
    }

    [Fact]
    public async Task Erasure_that_stops_half_way_is_mended_by_erasing_again()
    {
        var results = new[] { "half 1", "half 2" }
            .Select((id, i) => new SyntheticEvent(id, $"S{6 + i} {2024 + i} Half").Result("Anna Half", i))
            .ToArray();
        await _cluster.Event("half 1").RecordAndAnalyzeAsync(results[0]);
        var athlete = (await _cluster.Event("half 2").RecordAndAnalyzeAsync(results[1])).AthleteOf(results[1]);
        _cluster.Calls.Before = context =>
            CallGate.IsTo<IEventGrain>(context, nameof(IEventGrain.ReassignAsync))
            && context.TargetId.Key.ToString() == "half 2"
                ? throw new TimeoutException("The event does not answer.")
                : Task.CompletedTask;
        await Assert.ThrowsAsync<TimeoutException>(() => _cluster.Identity.EraseAsync(athlete, CancellationToken.None));
        _cluster.Calls.Open();
        await _cluster.RestartAsync();

        await _cluster.Identity.EraseAsync(athlete, CancellationToken.None);

        Assert.Null(await _cluster.Athlete(athlete).GetAsync(CancellationToken.None));
        foreach (var id in new[] { "half 1", "half 2" })
        {
            var entries = await _cluster.Event(id).ReadAsync();
            Assert.DoesNotContain(entries, entry => entry.ToString().Contains("Anna", StringComparison.Ordinal));
            Assert.Equal(0, (await _cluster.Event(id).GetSummaryAsync(CancellationToken.None)).Finishers);
        }
    }

    [Fact]
    public async Task Analysis_of_an_older_bundle_is_renewed_when_read_and_kept()
    {
        var result = _place.Result("Anna Stale", 1);
        var athlete = (await Event.RecordAndAnalyzeAsync(result)).AthleteOf(result);
        _cluster.Models.Version = "synthetic-2";

        var renewed = await ProfileAsync(athlete);
        await _cluster.RestartAsync();
        _cluster.Models.Before = _ => throw new TimeoutException("A read has nothing to renew.");
        var kept = await ProfileAsync(athlete);

        Assert.Equal("synthetic-2", Version(renewed));
        Assert.Equivalent(renewed, kept, strict: true);
    }

    [Fact]
    public async Task Read_that_cannot_renew_an_analysis_is_a_fault_and_the_stored_one_stays()
    {
        var result = _place.Result("Anna Stale", 1);
        var athlete = (await Event.RecordAndAnalyzeAsync(result)).AthleteOf(result);
        _cluster.Models.Version = "synthetic-2";
        _cluster.Models.Before = _ => throw new TimeoutException("The model does not answer.");

        await Assert.ThrowsAsync<TimeoutException>(() => ProfileAsync(athlete));
        _cluster.Models.Version = "synthetic-1";

        Assert.Equal("synthetic-1", Version(await ProfileAsync(athlete)));
    }

    private static string Version(AthleteProfile profile) =>
        Assert.IsType<AnalysisOutcome.Available>(Assert.Single(profile.Races).Outcome).Analysis.ModelVersion;

    private async Task<AthleteProfile> ProfileAsync(string athleteId) =>
        (await _cluster.Athlete(athleteId).GetAsync(CancellationToken.None))!;

    private async Task<(string Gone, string Heir, RaceResult[] Results)> TwoAthletesAsync()
    {
        var first = new SyntheticEvent("one", "S6 2024 One").Result("Anna Both", 1);
        var second = new SyntheticEvent("two", "S7 2025 Two").Result("Ana Both", 2);
        var gone = (await _cluster.Event("one").RecordAndAnalyzeAsync(first)).AthleteOf(first);
        var heir = (await _cluster.Event("two").RecordAndAnalyzeAsync(second)).AthleteOf(second);
        return (gone, heir, [first, second]);
    }
}
