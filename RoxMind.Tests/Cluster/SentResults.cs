using System.Collections.Concurrent;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Service;

namespace RoxMind.Tests.Cluster;

/// <summary>Results that are recorded one small batch after the other; what was acknowledged is remembered.</summary>
internal sealed class SentResults(string eventName)
{
    private const int InBatch = 5;

    private readonly ConcurrentBag<int> _acknowledged = [];

    /// <summary>Names of those whose result was acknowledged.</summary>
    public IEnumerable<string> Acknowledged => _acknowledged.Select(NameOf);

    /// <summary>How many.</summary>
    public int Count => _acknowledged.Count;

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
            return false;
        }
    }

    private static readonly string[] s_taken = ["RecordedRow", "DuplicateRow"];

    private static string NameOf(int row) => $"Sent {MadeResults.Letters(row)}";
}
