using System.Diagnostics;

namespace RoxMind.Chaos.Load;

/// <summary>Sends small batches one after the other; one that failed again and again, at the other gateway, until it is acknowledged.</summary>
/// <param name="number">Its number; each has results of its own.</param>
/// <param name="gateways">The gateways, that it prefers first.</param>
/// <param name="eventName">The event.</param>
internal sealed class Writer(int number, IReadOnlyList<GatewayClient> gateways, string eventName)
{
    private const int InBatch = 2;
    private const int NumbersOfOne = 100_000;

    /// <summary>The first repetition is made at once; those after it after a pause.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private static readonly string[] s_taken = ["RecordedRow", "DuplicateRow"];
    private readonly List<Operation> _operations = [];
    private readonly List<int> _acknowledged = [];

    /// <summary>What it has done.</summary>
    public IReadOnlyList<Operation> Operations => _operations;

    /// <summary>Numbers of the results that were acknowledged.</summary>
    public IReadOnlyList<int> Acknowledged => _acknowledged;

    /// <summary>The event's id, once it is known.</summary>
    public string? EventId { get; private set; }

    /// <summary>Sends at a pace until stopped, and sees the last batch through.</summary>
    /// <param name="pace">From one batch to the next.</param>
    /// <param name="stop">Ends the sending.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(TimeSpan pace, CancellationToken stop, CancellationToken cancellationToken)
    {
        // Not all at the same moment.
        await PauseAsync(pace * (Random.Shared.NextDouble() / 2), stop);
        var next = number * NumbersOfOne;
        while (!stop.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await SendAsync([.. Enumerable.Range(next, InBatch)], cancellationToken);
            next += InBatch;
            await PauseAsync(pace - Stopwatch.GetElapsedTime(start), stop);
        }
    }

    private async Task SendAsync(int[] numbers, CancellationToken cancellationToken)
    {
        var (begun, start) = (TimeProvider.System.GetUtcNow(), Stopwatch.GetTimestamp());
        var failures = new List<Answer>();
        var longest = TimeSpan.Zero;
        while (true)
        {
            var gateway = gateways[failures.Count % gateways.Count];
            var sent = Stopwatch.GetTimestamp();
            var answer = Judge(await gateway.RecordAsync(eventName, numbers, cancellationToken), numbers.Length);
            var took = Stopwatch.GetElapsedTime(sent);
            longest = took > longest ? took : longest;
            if (answer.IsGood)
            {
                break;
            }

            failures.Add(answer);
            if (failures.Count > 1)
            {
                await Task.Delay(s_pause, cancellationToken);
            }
        }

        _acknowledged.AddRange(numbers);
        _operations.Add(new Operation(begun, Stopwatch.GetElapsedTime(start), failures, longest));
    }

    /// <summary>A batch is acknowledged when each of its rows is there, be it from an earlier try.</summary>
    private Answer Judge(Answer answer, int sent)
    {
        if (answer.Data is not { } data)
        {
            return answer;
        }

        var outcome = data.GetProperty("recordResults");
        if (!outcome.TryGetProperty("rows", out var rows))
        {
            return new Answer(null, outcome.GetProperty("code").GetString(), "The batch was refused.");
        }

        EventId = outcome.GetProperty("eventId").GetString();
        var kinds = rows.EnumerateArray().Select(row => row.GetProperty("__typename").GetString()!).ToList();
        return kinds.Count == sent && kinds.TrueForAll(s_taken.Contains)
            ? answer
            : new Answer(null, null, $"Rows became {string.Join(", ", kinds)}.");
    }

    private static async Task PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, stop);
        }
        catch (OperationCanceledException)
        {
            // Enough was sent.
        }
    }
}
