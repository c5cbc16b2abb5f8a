using System.Collections.Immutable;
using System.Diagnostics;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Inference;
using Spectre.Console;

namespace RoxMind.Benchmarks.Models;

/// <summary>What forecasts cost: loading, on one core in three ways, and through the silo's forecaster.</summary>
internal sealed class ModelBenchmark : IScenario
{
    private const int Queries = 1024;

    /// <inheritdoc/>
    public string Name => "models";

    /// <inheritdoc/>
    public string Description =>
        "forecasts and analyses: loading, one core, beside ML.NET, and through the silo's forecaster";

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
        var library = new MlNetModels(bundleFolder, bundle.Pace);
        var rates = Rate.Measure(
            library.WalksByEngine(queries),
            library.WalksByTransform(queries, 256),
            Flat("flat trees, one by one", bundle.Pace, queries, 1),
            Flat("flat trees, batches of 256", bundle.Pace, queries, 256),
            AnalysisRate.Of(bundle)
        );
        foreach (var rate in rates)
        {
            figures.Add(new(rate.Name, rate.PerSecond, "walks a processor second"));
            figures.Add(
                new($"{rate.Name}, beside ML.NET PredictionEngine", rate.PerSecond / rates[0].PerSecond, "times")
            );
        }

        var alone = rates[2].PerSecond;
        foreach (var atOnce in (bool[])[false, true])
        {
            using var forecaster = new BatchingPaceForecaster(
                () => bundle.Pace,
                new PaceForecasterOptions { AnswersAtOnceWhenIdle = atOnce }
            );
            var pool = new PoolLatency(
                atOnce ? "forecaster" : "all queued for a thread",
                forecaster,
                queries,
                1000 / alone
            );
            figures.AddRange(await pool.MeasureAsync(TimeSpan.FromMilliseconds(100), 40, cancellationToken));
            figures.AddRange(await pool.MeasureAsync(TimeSpan.Zero, 200, cancellationToken));
        }

        return figures;
    }

    private static PaceQuery[] MakeQueries(PaceModel model)
    {
        var random = new Random(1);
        var standards = model.Frames.Keys.OrderBy(standard => standard.Key, StringComparer.Ordinal).ToArray();
        return
        [
            .. Enumerable
                .Range(0, Queries)
                .Select(i =>
                {
                    var norm = model.Frames[standards[i % standards.Length]].Norm;
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

    private static Rate Flat(string name, PaceModel model, PaceQuery[] queries, int size)
    {
        var (answers, batch) = (new ImmutableArray<PaceStep>[size], new PaceBatch(size));
        return new Rate(
            name,
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
}
