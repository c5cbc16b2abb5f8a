using System.Diagnostics;
using System.Diagnostics.Metrics;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Telemetry;

/// <summary>What grains measure of what they find out.</summary>
internal static class GrainMeter
{
    /// <summary>Name of the meter, and of the source of spans.</summary>
    public const string Name = "RoxMind.Grains";

    private static readonly Meter s_meter = new(Name);

    private static readonly double[] s_errorsS = [30, 60, 120, 180, 300, 450, 600, 900, 1800];

    /// <summary>Texts, from the facts to the last word.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> s_forecastError = s_meter.CreateHistogram<double>(
        "roxmind.forecast.error",
        "s",
        "How far finishes were from what was expected of them, by model",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = s_errorsS }
    );

    private static readonly Histogram<double> s_liveForecastError = s_meter.CreateHistogram<double>(
        "roxmind.forecast.live.error",
        "s",
        "How far finishes were from their forecasts before the start and after each run, by model",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = s_errorsS }
    );

    private static readonly UpDownCounter<long> s_textsWaiting = s_meter.CreateUpDownCounter<long>(
        "roxmind.texts.waiting",
        unit: null,
        "Feedback texts that were asked for and are not written yet"
    );

    private static readonly UpDownCounter<long> s_otherBundles = s_meter.CreateUpDownCounter<long>(
        "roxmind.bundles.other",
        unit: null,
        "Silos that have another model bundle than the one agreed on"
    );

    private static readonly Counter<long> s_analyses = s_meter.CreateCounter<long>(
        "roxmind.analyses",
        unit: null,
        "Races that were explained, and those that could not be"
    );

    private static readonly Counter<long> s_texts = s_meter.CreateCounter<long>(
        "roxmind.texts",
        unit: null,
        "Feedback texts, and why the sentence planner wrote those that the language model did not"
    );

    /// <summary>A race was explained, or could not be.</summary>
    /// <param name="totalS">Its finish, seconds.</param>
    /// <param name="expectedS">What was expected, seconds; null where it could not be explained.</param>
    /// <param name="model">Version of the model bundle.</param>
    public static void Analyzed(int totalS, int? expectedS, string model)
    {
        s_analyses.Add(1, new KeyValuePair<string, object?>("explained", expectedS is not null));
        if (expectedS is { } expected)
        {
            s_forecastError.Record(Math.Abs(totalS - expected), new KeyValuePair<string, object?>("model", model));
        }
    }

    /// <summary>A finish is known, and what was forecast of it on the way.</summary>
    /// <param name="totalS">The finish, seconds.</param>
    /// <param name="walk">Its forecasts after each segment, with the course as it is known now.</param>
    /// <param name="model">Version of the model bundle.</param>
    public static void Finished(int totalS, IReadOnlyList<PaceStep> walk, string model)
    {
        if (!s_liveForecastError.Enabled)
        {
            return;
        }

        foreach (var step in walk)
        {
            if (Checkpoint(step.SegmentsDone) is { } after)
            {
                s_liveForecastError.Record(
                    Math.Abs(totalS - step.ForecastS),
                    new KeyValuePair<string, object?>("after", after),
                    new KeyValuePair<string, object?>("model", model)
                );
            }
        }
    }

    /// <summary>A text was asked for.</summary>
    public static void Asked() => s_textsWaiting.Add(1);

    /// <summary>A text that was asked for was written, or is not wanted any more.</summary>
    public static void Answered() => s_textsWaiting.Add(-1);

    /// <summary>So many more silos, or fewer, have another bundle than the one agreed on.</summary>
    public static void BundlesDiffer(int more) => s_otherBundles.Add(more);

    /// <summary>A text was written.</summary>
    /// <param name="fallback">Why the sentence planner wrote it; null where it was to.</param>
    public static void Written(string? fallback) =>
        s_texts.Add(1, new KeyValuePair<string, object?>("fallback", fallback ?? "none"));

    /// <summary>What a step of a walk is told under; null for stations and transitions, which say little more than the run before.</summary>
    private static string? Checkpoint(int segmentsDone) =>
        segmentsDone == 0 ? "start"
        : RaceFormat.Kind((Segment)(segmentsDone - 1)) == SegmentKind.Run
            ? RaceFormat.ColumnName((Segment)(segmentsDone - 1))
        : null;
}
