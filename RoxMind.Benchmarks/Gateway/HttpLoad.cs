using System.Diagnostics;
using System.Text;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Sends one request over and over on a few connections, as fast as they are answered.</summary>
internal sealed class HttpLoad(Uri url, string path, string json, int connections)
{
    private readonly byte[] _request = HttpConnection.Request(url, path, json);

    /// <summary>One answer's body.</summary>
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var connection = await HttpConnection.OpenAsync(url, _request, cancellationToken);
        return Encoding.UTF8.GetString((await connection.ExchangeAsync(cancellationToken)).Span);
    }

    /// <summary>Requests a second.</summary>
    public async Task<double> RateAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(_ => SendAsync(watch, time, cancellationToken))
        );
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<int> SendAsync(Stopwatch watch, TimeSpan time, CancellationToken cancellationToken)
    {
        using var connection = await HttpConnection.OpenAsync(url, _request, cancellationToken);
        var count = 0;
        while (watch.Elapsed < time)
        {
            await connection.ExchangeAsync(cancellationToken);
            count++;
        }

        return count;
    }
}
