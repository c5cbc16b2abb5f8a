using System.Diagnostics;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Silo.Inference;

namespace RoxMind.Benchmarks.Models;

/// <summary>
/// What waiting for the silo's forecaster adds to a forecast: callers on many threads, each asking again after a pause of
/// random length, so that they do not fall into step with the batches.
/// </summary>
/// <param name="name">What the figures are called.</param>
/// <param name="forecaster">The forecaster.</param>
/// <param name="queries">What is asked.</param>
/// <param name="aloneMs">Milliseconds that one forecast takes on one's own thread; what is above is added.</param>
internal sealed class PoolLatency(string name, BatchingPaceForecaster forecaster, PaceQuery[] queries, double aloneMs)
{
    private const int Callers = 128;

    /// <summary>Measures.</summary>
    /// <param name="meanPause">Mean of the exponentially distributed pauses; zero asks again at once.</param>
    /// <param name="rounds">Questions of each caller.</param>
    /// <param name="cancellationToken">Ends the measurement.</param>
    public async Task<IEnumerable<ModelFigure>> MeasureAsync(
        TimeSpan meanPause,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(caller => AskAsync(caller, meanPause, rounds, cancellationToken))
        );
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] all = [.. latencies.SelectMany(some => some).Order()];
        var how = $"{Callers} callers, mean pause {meanPause.TotalMilliseconds:0} ms";
        return
        [
            new($"{name}, {how}: added at p50", all[all.Length / 2] - aloneMs, "ms"),
            new($"{name}, {how}: added at p99", Figures.Below(all, 0.99) - aloneMs, "ms"),
            new($"{name}, {how}", all.Length / seconds, "walks/s"),
        ];
    }

    private async Task<double[]> AskAsync(
        int caller,
        TimeSpan meanPause,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield(); // An answer may be there at once: without this the callers would ask one after another.
        var (own, random) = (new double[rounds], new Random(caller));
        for (var i = 0; i < rounds; i++)
        {
            if (meanPause > TimeSpan.Zero)
            {
                await Task.Delay(meanPause * -Math.Log(1 - random.NextDouble()), cancellationToken);
            }

            var asked = Stopwatch.GetTimestamp();
            await forecaster.ForecastAsync(queries[((caller * rounds) + i) % queries.Length], cancellationToken);
            own[i] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }

        return own;
    }
}
