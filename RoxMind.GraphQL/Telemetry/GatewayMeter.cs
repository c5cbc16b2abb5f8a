using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RoxMind.GraphQL.Telemetry;

/// <summary>What a gateway measures.</summary>
internal static class GatewayMeter
{
    /// <summary>Name of the meter, and of the source of spans.</summary>
    public const string Name = "RoxMind.Gateway";

    private static readonly Meter s_meter = new(Name);

    /// <summary>Operations, from the whole request to the answer or the start of a stream.</summary>
    public static readonly ActivitySource Source = new(Name);

    /// <summary>How long they took, by how they ended; what is streamed counts until it begins.</summary>
    public static readonly Histogram<double> Operation = s_meter.CreateHistogram<double>(
        "roxmind.operation.duration",
        "s",
        "Operations by how they ended",
        advice: Within(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15)
    );

    /// <summary>From the commit of a feed's entry until this gateway has it for its subscribers.</summary>
    public static readonly Histogram<double> FeedLag = s_meter.CreateHistogram<double>(
        "roxmind.feed.lag",
        "s",
        "From the commit of a feed's entry until the gateway has it",
        advice: Within(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30)
    );

    /// <summary>Bounds of a histogram.</summary>
    private static InstrumentAdvice<double> Within(params double[] bounds) =>
        new() { HistogramBucketBoundaries = bounds };
}
