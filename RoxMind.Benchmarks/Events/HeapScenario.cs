using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Benchmarks.Events;

/// <summary>What an active athlete costs in memory beyond the races and analyses that it holds.</summary>
internal sealed class HeapScenario : IScenario
{
    private const int Athletes = 8000;

    /// <inheritdoc/>
    public string Name => "heap";

    /// <inheritdoc/>
    public string Description => $"managed heap of {Athletes:N0} active athletes";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        using var data = new TemporaryData();
        var options = new RoxMindOptions { Data = data.Path }.OnFreePorts();
        await RecordAsync(options, cancellationToken);
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var grains = service.Services.GetRequiredService<IGrainFactory>();
        var ids = await AthleteIdsAsync(grains, cancellationToken);
        var serializer = service.Services.GetRequiredService<Serializer>();

        var before = LiveBytes();
        var states = new List<byte[]>();
        foreach (var id in ids)
        {
            states.Add(
                serializer.SerializeToArray(await grains.GetGrain<IAthleteGrain>(id).GetAsync(cancellationToken))
            );
        }

        var stored = states.Sum(state => (long)state.Length);
        states.Clear();
        states.TrimExcess();
        var active = LiveBytes() - before;
        var copies = await StatesAloneAsync(grains, ids, cancellationToken);
        var table = new Table().AddColumns("what", "bytes an athlete");
        table.AddRow("active athlete", $"{active / ids.Count:N0}");
        table.AddRow("baseline: the same state alone, in memory", $"{copies / ids.Count:N0}");
        table.AddRow("beyond the state", $"{(active - copies) / ids.Count:N0}");
        table.AddRow("the state as it is stored", $"{stored / ids.Count:N0}");
        return table;
    }

    private static async Task RecordAsync(RoxMindOptions options, CancellationToken cancellationToken)
    {
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var target = service.Services.GetRequiredService<IGrainFactory>().GetGrain<IEventGrain>(SyntheticEvent.EventId);
        var results = SyntheticEvent.Draw(service.Services.GetRequiredService<IModelCatalog>(), Athletes);
        await target.RecordAsync(results, cancellationToken);
        await SyntheticEvent.AnalyzedAsync(target, results.Count, cancellationToken);
    }

    private static async Task<List<string>> AthleteIdsAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        var target = grains.GetGrain<IEventGrain>(SyntheticEvent.EventId);
        var ids = new List<string>();
        while (ids.Count < Athletes)
        {
            var page = await target.GetLeaderboardAsync(
                new LeaderboardQuery(null, null, null, null, ids.Count, 500),
                cancellationToken
            );
            ids.AddRange(page.Rows.Select(row => row.AthleteId!));
        }

        return ids;
    }

    private static async Task<long> StatesAloneAsync(
        IGrainFactory grains,
        List<string> ids,
        CancellationToken cancellationToken
    )
    {
        // Immutable records are handed out as they are; a copy through the wire format is what the state alone weighs.
        var before = LiveBytes();
        var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var copies = new List<AthleteProfile?>(ids.Count);
        foreach (var id in ids)
        {
            var profile = await grains.GetGrain<IAthleteGrain>(id).GetAsync(cancellationToken);
            copies.Add(serializer.Deserialize<AthleteProfile?>(serializer.SerializeToArray(profile)));
        }

        var bytes = LiveBytes() - before;
        GC.KeepAlive(copies);
        return bytes;
    }

    private static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
