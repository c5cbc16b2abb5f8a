using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Tests.Events;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>The service is killed again and again while results are corrected, withdrawn and put back; the last word that was acknowledged counts.</summary>
[Slow]
public sealed class KillCorrectionsTests : IDisposable
{
    private const int Kills = 8;
    private const int Starts = 12;
    private const string EventName = "S7 2025 Corrected";

    // By start: every word that was sent, the total or a withdrawal, and how many of them are acknowledged.
    private readonly List<int?>[] _sent = [.. Enumerable.Range(0, Starts).Select(_ => new List<int?>())];
    private readonly int[] _acknowledged = new int[Starts];
    private readonly string[] _resultIds = new string[Starts];

    /// <summary>Whether an official's word against the start may stand: from when it is sent until it was taken back for certain.</summary>
    private readonly bool[] _mayBeWithdrawn = new bool[Starts];
    private readonly SemaphoreSlim _isUnderWay = new(0);

    public void Dispose() => _isUnderWay.Dispose();

    [Fact]
    public async Task Newest_acknowledged_correction_or_withdrawal_wins_after_every_kill()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var service = await ServiceProcess.StartAsync(folder.Path);
#pragma warning disable CA2025 // the sending is awaited below, after the kill that ends it
            using var client = new ServiceClient(service.Url);
            var sending = SendAsync(client, random);

            // A random moment is the point here, once the sending is well under way.
            await Task.WhenAny(sending, _isUnderWay.WaitAsync(TestContext.Current.CancellationToken));
            await Task.Delay(random.Next(20, 500), TestContext.Current.CancellationToken);
            await service.KillAsync();
            await sending;
#pragma warning restore CA2025
        }

        Assert.True(_acknowledged.Sum() > 3 * Starts, "hardly anything was acknowledged");
        await CheckAsync(folder.Path);
    }

    private async Task CheckAsync(string data)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var options = new RoxMindOptions { Data = data }.OnFreePorts();
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        var grains = service.Services.GetRequiredService<IGrainFactory>();
        var grain = grains.GetGrain<IEventGrain>(EventKey.FromName(EventName)!);
        while ((await grain.GetSummaryAsync(cancellationToken)) is var summary && summary.Analyzed < summary.Finishers)
        {
            await Task.Delay(20, cancellationToken);
        }

        var rows = (await grain.GetLeaderboardAsync(new(null, null, null, null, 0, 500), cancellationToken)).Rows;
        var entries = await grain.ReadAsync();
        Assert.Distinct(rows.Select(row => row.Name));
        for (var start = 0; start < Starts; start++)
        {
            var row = rows.SingleOrDefault(one => one.Name == NameOf(start));

            // What was sent and not acknowledged may have been taken or not.
            Assert.Contains(row?.TimeS, _sent[start][Math.Max(0, _acknowledged[start] - 1)..]);
            if (row is not null)
            {
                var athlete = await grains.GetGrain<IAthleteGrain>(row.AthleteId!).GetAsync(cancellationToken);
                Assert.Equal(row.TimeS, Assert.Single(athlete!.Races).Result.TotalS);
            }
        }

        Assert.Equal(entries.Count, entries[^1].Seq);
    }

    private async Task SendAsync(ServiceClient client, Random random)
    {
        try
        {
            var sent = 0;
            while (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                if (sent++ == Starts)
                {
                    _isUnderWay.Release();
                }

                var start = random.Next(Starts);
                if (_acknowledged[start] > 0 && random.Next(3) == 0)
                {
                    await WithdrawAsync(client, start);
                }
                else
                {
                    await CorrectAsync(client, start);
                }
            }
        }
        catch (ServiceCallException)
        {
            // The service was killed; this word was not acknowledged.
        }
    }

    private async Task CorrectAsync(ServiceClient client, int start)
    {
        if (_mayBeWithdrawn[start])
        {
            // A list that is published again leaves an official's word as it is; only an official takes it back.
            _sent[start].Add(_sent[start].FindLast(totalS => totalS is not null));
            await JudgeAsync(client, start, "FINISHED");
            _mayBeWithdrawn[start] = false;
        }

        var totalS = 5000 + (100 * start) + _sent[start].Count;
        _sent[start].Add(totalS);
        var result = new
        {
            name = NameOf(start),
            startNumber = $"{start}",
            gender = "MALE",
            division = "OPEN",
            totalS,
            splitsS = Enumerable.Repeat((int?)null, RaceFormat.SegmentCount),
        };
        var answer = await client.QueryAsync(
            """
            mutation($input: RecordResultsInput!) { recordResults(input: $input) { ... on BatchRecorded { rows {
              ... on RecordedRow { resultId } ... on CorrectedRow { resultId } } } } }
            """,
            new { input = new { eventName = EventName, results = new[] { result } } },
            TestContext.Current.CancellationToken
        );
        var row = answer.GetProperty("recordResults").GetProperty("rows")[0];
        _resultIds[start] = row.GetProperty("resultId").GetString()!;
        _acknowledged[start] = _sent[start].Count;
    }

    private async Task WithdrawAsync(ServiceClient client, int start)
    {
        _sent[start].Add(null);
        _mayBeWithdrawn[start] = true;
        await JudgeAsync(client, start, "DISQUALIFIED");
        _acknowledged[start] = _sent[start].Count;
    }

    private Task JudgeAsync(ServiceClient client, int start, string status) =>
        client.QueryAsync(
            """
            mutation($event: ID!, $result: ID!, $status: RaceStatus!) {
              withdrawResult(eventId: $event, resultId: $result, status: $status, reason: "judged") { __typename }
            }
            """,
            new
            {
                @event = OpaqueId.Event(EventKey.FromName(EventName)!).ToString(),
                result = _resultIds[start],
                status,
            },
            TestContext.Current.CancellationToken
        );

    private static string NameOf(int start) => $"Corrected {(char)('A' + start)}";
}
