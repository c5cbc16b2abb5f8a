using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>The service is killed again and again while it takes results; what it acknowledged must be there, once.</summary>
[Slow]
public sealed class KillTests
{
    private const int Kills = 20;
    private const int ImportRows = 6000;
    private const int RowsASend = 20;
    private const string SentEvent = "S6 2026 Sent";
    private const string ImportedEvent = "S6 2026 Imported";

    [Fact]
    public async Task Service_killed_at_random_moments_keeps_every_acknowledged_result_once()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20_261_122);
        var acknowledged = new ConcurrentBag<int>();
        string? importId = null;
        var acceptedBefore = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var service = await ServiceProcess.StartAsync(folder.Path);
#pragma warning disable CA2025 // the sending is awaited below, after the kill that ends it
            using var client = new ServiceClient(service.Url);
            importId ??= await StartImportAsync(client);
            var accepted = await AcceptedAsync(client, importId);
            Assert.True(accepted >= acceptedBefore, "an import counts fewer rows than before it was killed");
            acceptedBefore = accepted;

            var sending = SendAsync(client, kill * 1_000_000, acknowledged);
            // A random moment is the point here: nothing is waited for.
            await Task.Delay(random.Next(20, 900), TestContext.Current.CancellationToken);
            await service.KillAsync();
            await sending;
#pragma warning restore CA2025
        }

        Assert.NotEmpty(acknowledged);
        await CheckAsync(folder.Path, importId!, acknowledged);
    }

    private static async Task CheckAsync(string data, string importId, ConcurrentBag<int> acknowledged)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var options = new RoxMindOptions { Data = data }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        using var client = new ServiceClient(service.Url);
        var job = await client.FollowImportAsync(importId, "kill.csv", _ => { }, cancellationToken);
        Assert.Equal(ImportRows, job.Accepted);
        Assert.Equal(0, job.Duplicates);

        var grains = service.Services.GetRequiredService<IGrainFactory>();
        var imported = await NamesAsync(grains, EventKey.FromName(ImportedEvent)!);
        Assert.Equal(Enumerable.Range(0, ImportRows).Select(ImportedName).Order(), imported.Order());
        var sent = await NamesAsync(grains, EventKey.FromName(SentEvent)!);
        Assert.Distinct(sent);
        Assert.Subset(sent.ToHashSet(), acknowledged.Select(SentName).ToHashSet());
    }

    /// <summary>The names of an event's finishers, each checked to have exactly one, analysed race.</summary>
    private static async Task<List<string>> NamesAsync(IGrainFactory grains, string eventId)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var target = grains.GetGrain<IEventGrain>(eventId);
        var recorded = (await target.GetSummaryAsync(cancellationToken)).Finishers;

        // An analysis that is renewed when the course is better known is told again: the last word counts.
        var ready = new Dictionary<string, AnalysisReady>(StringComparer.Ordinal);
        await foreach (var entry in target.Follow(after: 0, cancellationToken))
        {
            if (entry.Fact is AnalysisReady fact)
            {
                ready[fact.RaceId] = fact;
            }

            if (ready.Count == recorded)
            {
                break;
            }
        }

        var names = new List<string>();
        foreach (var fact in ready.Values)
        {
            var athlete = await grains.GetGrain<IAthleteGrain>(fact.AthleteId).GetAsync(cancellationToken);
            Assert.Equal(fact.RaceId, Assert.Single(athlete!.Races).Result.RaceId);
            names.Add(athlete.Name!);
        }

        return names;
    }

    private static async Task<string> StartImportAsync(ServiceClient client)
    {
        var file = new StringBuilder("event_name,name,gender,nationality,age_group,division,total_time");
        foreach (var segment in RaceFormat.Segments)
        {
            file.Append(',').Append(RaceFormat.ColumnName(segment));
        }

        for (var row = 0; row < ImportRows; row++)
        {
            var splits = MadeResults.SplitsOf(row);
            file.Append('\n')
                .Append($"{ImportedEvent},{ImportedName(row)},male,NED,30-34,open,{splits.Sum()},")
                .AppendJoin(',', splits);
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file.ToString()));
        var cancellationToken = TestContext.Current.CancellationToken;
        var id = await client.UploadAsync("kill.csv", content, cancellationToken);
        await client.StartImportAsync(id, "kill.csv", null, cancellationToken);
        return id;
    }

    private static async Task<int> AcceptedAsync(ServiceClient client, string importId)
    {
        var job = await client.GetImportAsync(importId, rows: 1, TestContext.Current.CancellationToken);
        return job.GetProperty("accepted").GetInt32();
    }

    /// <summary>Sends batches until the service is gone; what it answered for is acknowledged.</summary>
    private static async Task SendAsync(ServiceClient client, int first, ConcurrentBag<int> acknowledged)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        try
        {
            var next = first;
            while (!cancellationToken.IsCancellationRequested)
            {
                var rows = Enumerable.Range(next, RowsASend).ToList();
                next += RowsASend;
                var outcomes = await MadeResults.RecordAsync(client, SentEvent, rows, SentName);
                Assert.Equal(RowsASend, outcomes.Count);
                Assert.All(outcomes, outcome => Assert.Equal("RecordedRow", outcome));
                rows.ForEach(acknowledged.Add);
            }
        }
        catch (ServiceCallException)
        {
            // The service was killed; this batch was not acknowledged.
        }
    }

    private static string SentName(int row) => $"Sent Athlete {MadeResults.Letters(row)}";

    private static string ImportedName(int row) => $"Imported Athlete {MadeResults.Letters(row)}";
}
