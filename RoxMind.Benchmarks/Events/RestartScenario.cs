using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Events;

/// <summary>What the first question to a big event after a restart waits for, by its snapshot and by its whole log.</summary>
internal sealed class RestartScenario : IScenario
{
    private const int Athletes = 8000;
    private const int Entries = 69_000;
    private const int Rounds = 5;
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
        var options = new RoxMindOptions { Data = data.Path }.OnFreePorts();
        var head = await FillAsync(options, cancellationToken);
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        await SyntheticEvent.SettledAsync(Event(service), cancellationToken);
        List<double> snapshot = [];
        List<double> replay = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var kept = await KeptAsync(service, head, cancellationToken);
            snapshot.Add(await AskAsync(service, cancellationToken));
            await HideSnapshotAsync(data.Path, cancellationToken);
            replay.Add(await AskAsync(service, cancellationToken));
            var log = service.Services.GetRequiredService<IEventLog>();
            await log.WriteSnapshotAsync(SyntheticEvent.EventId, kept, cancellationToken);
        }

        // The first turn compiles.
        snapshot.RemoveAt(0);
        replay.RemoveAt(0);
        snapshot.Sort();
        replay.Sort();
        var table = new Table().AddColumns("by", "ms (median of 5)", "ratio");
        var (fast, slow) = (snapshot[Rounds / 2], replay[Rounds / 2]);
        table.AddRow($"the snapshot of entry {head:N0}", $"{fast:0}", $"{fast / slow:0.00}");
        table.AddRow($"baseline: all {head:N0} entries", $"{slow:0}", "1.00");
        return table;
    }

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
        await using var database = new SqliteConnection(
            $"Data Source={Path.Combine(data, "roxmind.db")};Pooling=False"
        );
        await database.OpenAsync(cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM event_snapshot";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<EventSnapshot> KeptAsync(
        RoxMindService service,
        long head,
        CancellationToken cancellationToken
    )
    {
        var log = service.Services.GetRequiredService<IEventLog>();
        while (true)
        {
            if (await log.ReadSnapshotAsync(SyntheticEvent.EventId, cancellationToken) is { } kept && kept.Head >= head)
            {
                return kept;
            }

            await Event(service).ResumeAsync(cancellationToken);
            await Task.Delay(50, cancellationToken);
        }
    }

    private static IEventGrain Event(RoxMindService service) =>
        service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
}
