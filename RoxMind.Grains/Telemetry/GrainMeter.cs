using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RoxMind.Grains.Telemetry;

/// <summary>What grains measure of what they find out.</summary>
internal static class GrainMeter
{
    /// <summary>Name of the meter, and of the source of spans.</summary>
    public const string Name = "RoxMind.Grains";

    private static readonly Meter s_meter = new(Name);

    /// <summary>Texts, from the facts to the last word.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> s_forecastError = s_meter.CreateHistogram<double>(
        "roxmind.forecast.error",
        "s",
        "How far finishes were from what was expected of them, by model",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [30, 60, 120, 180, 300, 450, 600, 900, 1800],
        }
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

    /// <summary>A text was written.</summary>
    /// <param name="fallback">Why the sentence planner wrote it; null where it was to.</param>
    public static void Written(string? fallback) =>
        s_texts.Add(1, new KeyValuePair<string, object?>("fallback", fallback ?? "none"));
}
