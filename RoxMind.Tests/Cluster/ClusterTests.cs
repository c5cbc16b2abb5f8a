using System.Text.Json;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.Cluster;

/// <summary>A cluster of processes, end to end.</summary>
[Slow]
public sealed class ClusterTests
{
    private const string SentEvent = "S6 2026 Sent";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silo_killed_while_results_are_recorded_costs_no_acknowledged_one_and_none_is_there_twice()
    {
        await using var cluster = await ClusterProcesses.StartAsync();
        var refused = await cluster.RunAsync(
            "serve",
            "--urls",
            "http://127.0.0.1:0",
            "--silo-port",
            "0",
            "--gateway-port",
            "0"
        );
        Assert.Equal(1, refused.Code);
        Assert.Contains("migrate", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await cluster.RunAsync("migrate")).Code);
        var first = await cluster.AddSiloAsync();
        var second = await cluster.AddSiloAsync();
        await using var gateway = await cluster.StartGatewayAsync();
        using var atFirst = new ServiceClient(first.Url);
        using var atSecond = new ServiceClient(second.Url);
        using var atGateway = new ServiceClient(gateway.Url);

        var imported = await ClusterProcesses.ImportAsync(atGateway, BundledFile("synthetic-2023-03-lindhafen.csv"));
        Assert.Null(imported.Error);
        Assert.True(imported.IsOver && imported.Accepted > 400, $"{imported.Accepted} rows were taken.");
        var boards = await Task.WhenAll(
            new[] { atFirst, atSecond, atGateway }.Select(client => BoardAsync(client, imported.EventIds[0]))
        );
        Assert.Contains("\"rank\":1", boards[0], StringComparison.Ordinal);
        Assert.All(boards, board => Assert.Equal(boards[0], board));
        await BothFindAsync(atFirst, atSecond);

        var sent = new SentResults(SentEvent);
        using var stop = new CancellationTokenSource();
#pragma warning disable CA2025 // the sending is awaited below
        var sending = Task.WhenAll(
            sent.SendAsync(atGateway, 0, stop.Token),
            sent.SendAsync(atFirst, 1_000_000, stop.Token)
        );
#pragma warning restore CA2025
        await UntilAsync(() => Task.FromResult(sent.Count >= 50));
        await second.KillAsync();
        var atKill = sent.Count;
        await UntilAsync(() => Task.FromResult(sent.Count >= atKill + 100));
        await stop.CancelAsync();
        await sending;

        await sent.AreThereOnceAsync(atFirst);
        await UntilAsync(async () =>
            await atFirst.GetEventCountsAsync(sent.EventId, Cancel) is var (finishers, analyzed, _)
            && analyzed == finishers
        );
    }

    /// <summary>What was imported through one process is searched at every silo before long.</summary>
    private static Task BothFindAsync(params ServiceClient[] silos) =>
        UntilAsync(async () =>
        {
            foreach (var silo in silos)
            {
                var found = await silo.QueryAsync(
                    """{ search(text: "Lindhafen Ahlberg", first: 3) { edges { node { __typename } } } }""",
                    new { },
                    Cancel
                );
                if (found.GetProperty("search").GetProperty("edges").GetArrayLength() == 0)
                {
                    return false;
                }
            }

            return true;
        });

    private static async Task<string> BoardAsync(ServiceClient client, string eventId)
    {
        var data = await client.QueryAsync(
            "query ($id: ID!) { event(id: $id) { name leaderboard(first: 20) { totalCount edges { node { rank name timeS } } } } }",
            new { id = eventId },
            Cancel
        );
        return data.GetProperty("event").GetRawText();
    }

    /// <summary>Asks again and again; an answer that a silo's end cost is asked for once more.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (true)
        {
            try
            {
                if (await isSo())
                {
                    return;
                }
            }
            catch (ServiceCallException)
            {
                // The next question may be answered.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancel);
        }
    }

    private static string BundledFile(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
