using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Sends splits of a made-up event, each of which becomes one entry of its feed.</summary>
internal sealed class Timing(ServiceProcess service)
{
    private const string EventKey = "bench-feed";
    private readonly SentRows _rows = new(EventKey, "S8 2026 Bench");
    private int _start;

    /// <summary>The event's id.</summary>
    public static string EventId { get; } = OpaqueId.Event(EventKey).ToString();

    /// <summary>Entries that were acknowledged.</summary>
    public int Sent => _start;

    /// <summary>Sends so many splits of starts that were not heard of before.</summary>
    public async Task SendAsync(int count, CancellationToken cancellationToken)
    {
        var splits = Enumerable
            .Range(_start + 1, count)
            .Select(i => new
            {
                startNumber = $"{i}",
                name = $"Athlete {i}",
                gender = i % 2 == 0 ? "MALE" : "FEMALE",
                division = "OPEN",
                segment = "RUN_1",
                timeS = 200 + (i % 200),
            })
            .ToList();
        var seqs = await _rows.SendSplitsAsync(service, splits, cancellationToken);
        if (seqs[0] != _start + 1)
        {
            throw new InvalidOperationException($"Not what was expected behind entry {_start}: {seqs[0]}");
        }

        _start += count;
    }
}
