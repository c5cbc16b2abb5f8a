using System.Diagnostics;

namespace RoxMind.Benchmarks.Gateway.Viewers;

/// <summary>Viewers of one page, each on a connection of its own, who ask for it again and again at a pace, one behind the other.</summary>
internal sealed class PageViewers(Uri url, string json, int viewers, TimeSpan every) : IDisposable
{
    private readonly byte[] _request = HttpConnection.Request(url, "/graphql", json);
    private readonly List<HttpConnection> _connections = [];

    /// <summary>Opens their connections.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        while (_connections.Count < viewers)
        {
            _connections.Add(await HttpConnection.OpenAsync(url, _request, cancellationToken));
        }
    }

    /// <summary>Lets them look for a while.</summary>
    /// <returns>How long each answer took, ms.</returns>
    public async Task<IReadOnlyList<double>> LookAsync(int times, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(
            _connections.Select(
                (connection, i) => LookAsync(connection, start, every * i / viewers, times, cancellationToken)
            )
        );
        return [.. all.SelectMany(took => took)];
    }

    /// <inheritdoc/>
    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private async Task<List<double>> LookAsync(
        HttpConnection connection,
        long start,
        TimeSpan offset,
        int times,
        CancellationToken cancellationToken
    )
    {
        var took = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var wait = offset + (every * i) - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            var asked = Stopwatch.GetTimestamp();
            await connection.ExchangeAsync(cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return took;
    }
}
