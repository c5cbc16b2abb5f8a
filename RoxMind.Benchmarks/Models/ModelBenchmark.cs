using System.Diagnostics;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Inference;
using Spectre.Console;

namespace RoxMind.Benchmarks.Models;

/// <summary>What forecasts cost: loading, on one core in three ways, and through the silo's forecaster.</summary>
internal sealed class ModelBenchmark : IScenario
{
    private const int Queries = 1024;
    private const int Callers = 128;

    /// <inheritdoc/>
    public string Name => "models";

    /// <inheritdoc/>
    public string Description => "finish forecasts: loading, one core in four ways, and through the silo's forecaster";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("what", "figure", "unit");
        foreach (var figure in await MeasureAsync(new RoxMindOptions().ModelFolder, cancellationToken))
        {
            table.AddRow(figure.Name, $"{figure.Value:N2}", figure.Unit);
        }

        return table;
    }

    /// <summary>Runs all measurements.</summary>
    /// <param name="bundleFolder">The bundle's folder.</param>
    /// <param name="cancellationToken">Ends the benchmark.</param>
    private static async Task<IReadOnlyList<ModelFigure>> MeasureAsync(
        string bundleFolder,
        CancellationToken cancellationToken
    )
    {
        List<ModelFigure> figures = [];
        var start = Stopwatch.GetTimestamp();
        var bundle = ModelBundle.Load(bundleFolder);
        figures.Add(new("bundle loaded and checked, first", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms"));
        start = Stopwatch.GetTimestamp();
        bundle = ModelBundle.Load(bundleFolder);
        figures.Add(new("bundle loaded and checked, warm", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms"));
        var queries = MakeQueries(bundle.Pace);
        figures.Add(new("flat trees, batches of 256", Flat(bundle.Pace, queries, 256), "walks/s"));
        figures.Add(new("flat trees, one by one", Flat(bundle.Pace, queries, 1), "walks/s"));
        var library = new MlNetModels(bundleFolder, bundle.Pace);
        figures.Add(new("ML.NET PredictionEngine", library.WalksByEngine(queries), "walks/s"));
        figures.Add(new("ML.NET Transform, batches of 256", library.WalksByTransform(queries, 256), "walks/s"));
        using var forecaster = new BatchingPaceForecaster(() => bundle.Pace, new PaceForecasterOptions());
        figures.AddRange(await Latency(forecaster, queries, TimeSpan.FromMilliseconds(100), 20, cancellationToken));
        figures.AddRange(await Latency(forecaster, queries, TimeSpan.Zero, 200, cancellationToken));
        return figures;
    }

    private static PaceQuery[] MakeQueries(PaceModel model)
    {
        var random = new Random(1);
        var standards = model.Norms.Keys.OrderBy(standard => standard.Key, StringComparer.Ordinal).ToArray();
        return
        [
            .. Enumerable
                .Range(0, Queries)
                .Select(i =>
                {
                    var norm = model.Norms[standards[i % standards.Length]];
                    var level = 0.8 + (0.5 * random.NextDouble());
                    int[] splits =
                    [
                        .. norm.SegmentsS.Select(time => (int)(time * level * (0.85 + (0.3 * random.NextDouble())))),
                    ];
                    return new PaceQuery(
                        standards[i % standards.Length],
                        i % 3 == 0 ? AgeGroup.Unknown : new AgeGroup(30, 34),
                        new Splits(splits),
                        null
                    );
                }),
        ];
    }

    private static double Flat(PaceModel model, PaceQuery[] queries, int size)
    {
        var (answers, batch) = (
            new System.Collections.Immutable.ImmutableArray<Grains.Analysis.Report.PaceStep>[size],
            new PaceBatch(size)
        );
        return Rate.PerSecond(
            queries.Length,
            () =>
            {
                for (var i = 0; i < queries.Length; i += size)
                {
                    model.Forecast(queries.AsSpan(i, size), answers, batch);
                }
            }
        );
    }

    /// <summary>Every caller asks, waits for the answer, and asks again after a pause.</summary>
    private static async Task<IEnumerable<ModelFigure>> Latency(
        BatchingPaceForecaster forecaster,
        PaceQuery[] queries,
        TimeSpan pause,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(CallAsync));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] all = [.. latencies.SelectMany(some => some).Order()];
        var how = $"{Callers} callers, pause {pause.TotalMilliseconds:0} ms";
        return
        [
            new($"forecaster, {how}: p50", all[all.Length / 2], "ms"),
            new($"forecaster, {how}: p99", all[(int)(all.Length * 0.99)], "ms"),
            new($"forecaster, {how}", all.Length / seconds, "walks/s"),
        ];

        async Task<double[]> CallAsync(int caller)
        {
            var own = new double[rounds];

            // Callers begin at different moments, as clients do.
            await Task.Delay(pause * caller / Callers, cancellationToken);
            for (var i = 0; i < rounds; i++)
            {
                var asked = Stopwatch.GetTimestamp();
                await forecaster.ForecastAsync(queries[((caller * rounds) + i) % queries.Length], cancellationToken);
                own[i] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause, cancellationToken);
                }
            }

            return own;
        }
    }
}
