using System.Text.Json;
using RoxMind.Chaos.Processes;

namespace RoxMind.Chaos.Load;

/// <summary>An event while it happens: some send results through all gateways, others follow its feed.</summary>
internal sealed class LiveEvent : IAsyncDisposable
{
    /// <summary>Those who remember names, one a gateway.</summary>
    private const int Reading = 2;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    /// <summary>A feed is at its end when so long nothing came.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly List<GatewayClient> _clients;
    private readonly CancellationTokenSource _sending = new();
    private readonly CancellationTokenSource _following = new();
    private readonly List<Task> _writing = [];
    private readonly List<Task> _reading = [];

    private LiveEvent(IReadOnlyList<Member> gateways, string name, int first, int writers)
    {
        _clients = [.. gateways.Select(gateway => new GatewayClient(gateway.Url))];
        Writers =
        [
            .. Enumerable
                .Range(0, writers)
                .Select(number => new Writer(first + number, Turned(_clients, number), name)),
        ];
    }

    /// <summary>Who sends.</summary>
    public IReadOnlyList<Writer> Writers { get; }

    /// <summary>Who follows.</summary>
    public List<Subscriber> Subscribers { get; } = [];

    /// <summary>Batches that were acknowledged so far.</summary>
    public int Count => Writers.Sum(writer => writer.Operations.Count);

    /// <summary>Starts it.</summary>
    /// <param name="gateways">Where it is sent to, and followed.</param>
    /// <param name="name">Name of the event.</param>
    /// <param name="round">Which of those on the cluster it is: each has athletes of its own.</param>
    /// <param name="load">How much goes on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<LiveEvent> StartAsync(
        IReadOnlyList<Member> gateways,
        string name,
        int round,
        ChaosLoad load,
        CancellationToken cancellationToken
    )
    {
        var live = new LiveEvent(gateways, name, round * load.Writers, load.Writers);
        foreach (var writer in live.Writers)
        {
            live._writing.Add(writer.RunAsync(load.Pace, live._sending.Token, cancellationToken));
        }

        while (live.EventId is null)
        {
            await Task.Delay(s_look, cancellationToken);
        }

        Uri[] urls = [.. gateways.Select(gateway => gateway.Url)];
        for (var number = 0; number < load.Subscribers; number++)
        {
            var subscriber = new Subscriber(Turned(urls, number), live.EventId, isReading: number < Reading);
            live.Subscribers.Add(subscriber);
            live._reading.Add(subscriber.RunAsync(live._following.Token));
        }

        while (live.Subscribers.Exists(subscriber => subscriber.Last == 0))
        {
            await Task.Delay(s_look, cancellationToken);
        }

        return live;
    }

    /// <summary>Waits until so many more batches were acknowledged.</summary>
    public async Task GoOnAsync(int batches, CancellationToken cancellationToken)
    {
        for (var before = Count; Count < before + batches; )
        {
            await Task.Delay(s_look, cancellationToken);
        }
    }

    /// <summary>Ends it when everything has arrived, and compares what was acknowledged with what is there.</summary>
    public async Task<Findings> EndAsync(CancellationToken cancellationToken)
    {
        await _sending.CancelAsync();
        await Task.WhenAll(_writing);
        var names = await BoardAsync(cancellationToken);
        var isComplete = await AllHaveAllAsync(cancellationToken);
        await _following.CancelAsync();
        await Task.WhenAll(_reading);
        var acknowledged = Writers.SelectMany(writer => writer.Acknowledged).Select(GatewayClient.NameOf).ToHashSet();
        var told = Subscribers.Take(Reading).Select(subscriber => subscriber.Names).Append(names).ToList();
        return new Findings(
            acknowledged.Count,
            told.Sum(some => acknowledged.Except(some).Count()),
            told.Sum(some => some.Count - some.Distinct(StringComparer.Ordinal).Count()),
            Subscribers.Sum(subscriber => subscriber.Faults),
            isComplete
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _sending.CancelAsync();
        await _following.CancelAsync();
        _clients.ForEach(client => client.Dispose());
        _sending.Dispose();
        _following.Dispose();
    }

    private string? EventId => Writers.Select(writer => writer.EventId).FirstOrDefault(id => id is not null);

    /// <summary>The leaderboard's names, once all results are analysed.</summary>
    private async Task<List<string>> BoardAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        string? after = null;
        while (true)
        {
            var answer = await _clients[0].PageAsync(EventId!, after, cancellationToken);
            if (
                answer.Data is not { } data
                || data.GetProperty("event") is not { ValueKind: JsonValueKind.Object } page
            )
            {
                await Task.Delay(s_look, cancellationToken);
                continue;
            }

            if (page.GetProperty("analyzed").GetInt32() < page.GetProperty("finishers").GetInt32())
            {
                names = [];
                after = null;
                await Task.Delay(s_look, cancellationToken);
                continue;
            }

            var board = page.GetProperty("leaderboard");
            names.AddRange(
                board
                    .GetProperty("edges")
                    .EnumerateArray()
                    .Select(edge => edge.GetProperty("node").GetProperty("name").GetString()!)
            );
            if (!board.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return names;
            }

            after = board.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    /// <summary>Whether all came to the same last entry.</summary>
    private async Task<bool> AllHaveAllAsync(CancellationToken cancellationToken)
    {
        var (clock, start) = (TimeProvider.System, TimeProvider.System.GetTimestamp());
        var (head, since) = (0L, start);
        while (clock.GetElapsedTime(start) < s_patience)
        {
            var last = Subscribers.Max(subscriber => subscriber.Last);
            if (last > head)
            {
                (head, since) = (last, clock.GetTimestamp());
            }

            if (clock.GetElapsedTime(since) > s_quiet && Subscribers.TrueForAll(subscriber => subscriber.Last == head))
            {
                return true;
            }

            await Task.Delay(s_look, cancellationToken);
        }

        return false;
    }

    private static IReadOnlyList<T> Turned<T>(IReadOnlyList<T> all, int by) =>
        [.. Enumerable.Range(0, all.Count).Select(i => all[(i + by) % all.Count])];
}
