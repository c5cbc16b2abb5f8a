using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Events;

/// <summary>What the first question to a big event after a restart waits for, by its snapshot and by its whole log.</summary>
internal sealed class RestartScenario : IScenario
{
    private const int Athletes = 8000;
    private const int Entries = 69_000;
    private const int Rounds = 9;
    private const string Database = "roxmind.db";
    private static readonly LeaderboardQuery _first = new(null, null, null, null, 0, 100);

    /// <inheritdoc/>
    public string Name => "restart";

    /// <inheritdoc/>
    public string Description =>
        $"the first leaderboard after a restart, of an event of {Athletes:N0} with {Entries:N0} log entries";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryData();
        using var untouched = new TemporaryData();
        var head = await FillAsync(new RoxMindOptions { Data = data.Path }.OnFreePorts(), cancellationToken);
        await HideSnapshotAsync(data.Path, cancellationToken);
        File.Copy(Path.Combine(data.Path, Database), Path.Combine(untouched.Path, Database));
        await using var service = await StartAsync(data, cancellationToken);
        await using var other = await StartAsync(untouched, cancellationToken);
        await KeptAsync(service, head, cancellationToken);
        List<double> snapshot = [];
        List<double> replay = [];
        for (var round = 0; round <= Rounds; round++)
        {
            snapshot.Add(await AskAsync(service, cancellationToken));
            replay.Add(await AskAsync(other, cancellationToken));
        }

        // The first turn compiles.
        snapshot.RemoveAt(0);
        replay.RemoveAt(0);
        snapshot.Sort();
        replay.Sort();
        var table = new Table().AddColumns("by", $"ms (median of {Rounds})", "ratio");
        var (fast, slow) = (snapshot[Rounds / 2], replay[Rounds / 2]);
        table.AddRow($"the snapshot of entry {head:N0}", $"{fast:0}", $"{fast / slow:0.000}");
        table.AddRow($"baseline: all {head:N0} entries", $"{slow:0}", "1");
        return table;
    }

    private static Task<RoxMindService> StartAsync(TemporaryData data, CancellationToken cancellationToken) =>
        RoxMindService.StartAsync(new RoxMindOptions { Data = data.Path }.OnFreePorts(), cancellationToken);

    /// <summary>Records the event, and tells its analyses again and again as many renewals would have.</summary>
    /// <returns>Number of the last entry.</returns>
    private static async Task<long> FillAsync(RoxMindOptions options, CancellationToken cancellationToken)
    {
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var target = Event(service);
        var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
        await target.RecordAsync(results, cancellationToken);
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);
        await SyntheticEvent.SettledAsync(target, cancellationToken);
        var log = service.Services.GetRequiredService<IEventLog>();
        var head = (await log.GetPositionAsync(SyntheticEvent.EventId, cancellationToken)).Head;
        var ready = new List<AnalysisReady>();
        for (var at = 0L; at < head; )
        {
            var entries = await log.ReadAsync(SyntheticEvent.EventId, at, 1024, cancellationToken);
            ready.AddRange(entries.Select(entry => entry.Fact).OfType<AnalysisReady>());
            at = entries[^1].Seq;
        }

        var told = 0;
        while (head < Entries)
        {
            var drafts = Enumerable
                .Range(told, 1000)
                .Select(at => new LogDraft($"again:{at}", ready[ready.Count - 1 - (at % Athletes)]));
            head = (await log.AppendAsync(SyntheticEvent.EventId, [.. drafts], null, cancellationToken))[^1].Seq;
            told += 1000;
        }

        // As if all who follow the log had seen it: nothing but a question wakes the event then.
        await log.AppendAsync(SyntheticEvent.EventId, [], head, cancellationToken);
        foreach (var follower in new[] { "later-races", "coaching", "identity", "kept-courses" })
        {
            await log.MoveAsync(SyntheticEvent.EventId, follower, head, cancellationToken);
        }

        return head;
    }

    /// <summary>What an event does when it is asked for the first time: reads what is kept, and ranks.</summary>
    private static async Task<double> AskAsync(RoxMindService service, CancellationToken cancellationToken)
    {
        var log = service.Services.GetRequiredService<IEventLog>();
        var course = new CourseEstimator(service.Services.GetRequiredService<IModelCatalog>());
        var journal = new EventJournal(SyntheticEvent.EventId, log, course);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await journal.RecoverAsync(cancellationToken);
        var page = journal.ReadModel.Rank(_first);
        var effects = journal.ReadModel.Course;
        var ms = watch.Elapsed.TotalMilliseconds;
        return page.Total == Athletes && effects.IsKnown
            ? ms
            : throw new InvalidOperationException($"{page.Total} of {Athletes} results were there.");
    }

    private static async Task HideSnapshotAsync(string data, CancellationToken cancellationToken)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(data, Database)};Pooling=False");
        await database.OpenAsync(cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM event_snapshot";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Has the event asked for, and waits until its snapshot is written and its log has let go of replaced analyses.</summary>
    private static async Task KeptAsync(RoxMindService service, long head, CancellationToken cancellationToken)
    {
        var log = service.Services.GetRequiredService<IEventLog>();
        var isKept = false;
        while (!isKept)
        {
            await Event(service).ResumeAsync(cancellationToken);
            await Task.Delay(500, cancellationToken);
            var last = await log.ReadAsync(SyntheticEvent.EventId, head - Athletes - 1024, 1, cancellationToken);
            isKept =
                last[0].Fact is AnalysisReplaced
                && await log.ReadSnapshotAsync(SyntheticEvent.EventId, cancellationToken) is { } kept
                && kept.Head >= head
                && kept.Finishers.All(one => one.Told.IsEmpty);
        }
    }

    private static IEventGrain Event(RoxMindService service) =>
        service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
}
