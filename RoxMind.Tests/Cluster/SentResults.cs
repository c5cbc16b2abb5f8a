using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.Cluster;

/// <summary>Results that are recorded one small batch after the other; what was acknowledged is remembered.</summary>
internal sealed class SentResults(string eventName)
{
    private const int InBatch = 5;

    private const string Board = """
        query ($id: ID!, $after: String) { event(id: $id) { leaderboard(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } edges { node { name } }
        } } }
        """;

    private readonly ConcurrentBag<int> _acknowledged = [];
    private int _refused;

    /// <summary>Id of their event.</summary>
    public string EventId { get; } = OpaqueId.Event(EventKey.FromName(eventName)!).ToString();

    /// <summary>How many were acknowledged.</summary>
    public int Count => _acknowledged.Count;

    /// <summary>How many batches were not taken.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Sends until stopped. A batch that failed is sent again, as every sender has to do.</summary>
    public async Task SendAsync(ServiceClient client, int first, CancellationToken stop)
    {
        var next = first;
        while (!stop.IsCancellationRequested)
        {
            var rows = Enumerable.Range(next, InBatch).ToList();
            if (await TrySendAsync(client, rows))
            {
                rows.ForEach(_acknowledged.Add);
                next += InBatch;
            }
        }
    }

    /// <summary>Checks that all that were acknowledged, and no others, are on the leaderboard, once.</summary>
    public async Task AreThereOnceAsync(ServiceClient client)
    {
        var names = new List<string>();
        string? after = null;
        do
        {
            var page = (
                await client.QueryAsync(Board, new { id = EventId, after }, TestContext.Current.CancellationToken)
            )
                .GetProperty("event")
                .GetProperty("leaderboard");
            names.AddRange(
                page.GetProperty("edges")
                    .EnumerateArray()
                    .Select(edge => edge.GetProperty("node").GetProperty("name").GetString()!)
            );
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        } while (after is not null);

        Assert.Distinct(names);
        Assert.Equal(_acknowledged.Select(NameOf).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    private async Task<bool> TrySendAsync(ServiceClient client, List<int> rows)
    {
        try
        {
            var outcomes = await MadeResults.RecordAsync(client, eventName, rows, NameOf);
            Assert.Equal(rows.Count, outcomes.Count);
            // Sent again after an answer that was lost, a row is there already.
            Assert.All(outcomes, outcome => Assert.Contains(outcome, s_taken));
            return true;
        }
        catch (ServiceCallException)
        {
            Interlocked.Increment(ref _refused);
            return false;
        }
    }

    private static readonly string[] s_taken = ["RecordedRow", "DuplicateRow"];

    private static string NameOf(int row) => $"Sent {MadeResults.Letters(row)}";
}
