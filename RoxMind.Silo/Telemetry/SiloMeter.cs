using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RoxMind.Silo.Telemetry;

/// <summary>What a silo measures of its store and its models.</summary>
internal static class SiloMeter
{
    /// <summary>Name of the meter, and of the source of spans.</summary>
    public const string Name = "RoxMind.Silo";

    private static readonly Meter s_meter = new(Name);

    /// <summary>Writes, from their being asked for until they are durable, and texts.</summary>
    public static readonly ActivitySource Source = new(Name);

    /// <summary>How long transactions of the store's writer took.</summary>
    public static readonly Histogram<double> Commit = s_meter.CreateHistogram<double>(
        "roxmind.store.commit.duration",
        "s",
        "Transactions of the store's writer",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
        }
    );

    /// <summary>Writes that are durable.</summary>
    public static readonly Counter<long> Writes = s_meter.CreateCounter<long>(
        "roxmind.store.writes",
        unit: null,
        "Writes that are durable"
    );

    /// <summary>Transactions that the disk, the database or the network failed.</summary>
    public static readonly Counter<long> Failures = s_meter.CreateCounter<long>(
        "roxmind.store.failures",
        unit: null,
        "Transactions that the disk, the database or the network failed"
    );

    /// <summary>Forecasts that were computed.</summary>
    public static readonly Counter<long> Forecasts = s_meter.CreateCounter<long>(
        "roxmind.forecast.requests",
        unit: null,
        "Forecasts that were computed"
    );

    /// <summary>Computations that they were put together in.</summary>
    public static readonly Counter<long> ForecastBatches = s_meter.CreateCounter<long>(
        "roxmind.forecast.batches",
        unit: null,
        "Computations that forecasts were put together in"
    );

    /// <summary>Forecasts that wait for a computation.</summary>
    public static readonly UpDownCounter<long> ForecastsWaiting = s_meter.CreateUpDownCounter<long>(
        "roxmind.forecast.waiting",
        unit: null,
        "Forecasts that wait for a computation"
    );

    /// <summary>Some forecasts were computed together.</summary>
    public static void Forecast(int count)
    {
        Forecasts.Add(count);
        ForecastBatches.Add(1);
    }

    /// <summary>A transaction is durable.</summary>
    /// <param name="start">When it began, see <see cref="Stopwatch"/>.</param>
    /// <param name="writes">How many writes it had.</param>
    public static void Committed(long start, int writes)
    {
        if (Commit.Enabled)
        {
            Commit.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            Writes.Add(writes);
        }
    }
}
