using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RoxMind.Grains.Telemetry;
using RoxMind.GraphQL.Health;
using RoxMind.GraphQL.Telemetry;
using RoxMind.Silo.Telemetry;

namespace RoxMind.Tests.Telemetry;

/// <summary>Names of metrics as Prometheus has them.</summary>
internal static partial class MetricNames
{
    /// <summary>Ours, by the instruments that there are.</summary>
    public static HashSet<string> Own()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var meter in (Type[])[typeof(GatewayMeter), typeof(OpenFilesMeter), typeof(SiloMeter), typeof(GrainMeter)]
        )
        {
            RuntimeHelpers.RunClassConstructor(meter.TypeHandle);
        }

        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name.StartsWith("RoxMind.", StringComparison.Ordinal))
            {
                names.Add(Of(instrument));
            }
        };
        listener.Start();
        return names;
    }

    /// <summary>Those that a file asks for: dashboards, rules.</summary>
    public static IEnumerable<string> In(string text) =>
        Name().Matches(text).Select(name => Part().Replace(name.Value, string.Empty)).Distinct();

    /// <summary>Those that a process tells.</summary>
    public static HashSet<string> Told(string metrics) =>
        [.. Kind().Matches(metrics).Select(type => type.Groups["name"].Value)];

    private static string Of(Instrument instrument) =>
        instrument.Name.Replace('.', '_')
        + (instrument.Unit == "s" ? "_seconds" : string.Empty)
        + (instrument is Counter<long> ? "_total" : string.Empty);

    [GeneratedRegex("(roxmind|orleans|dotnet|http|kestrel|npgsql)_[a-z0-9_]+")]
    private static partial Regex Name();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex Part();

    [GeneratedRegex("^# TYPE (?<name>[a-z0-9_]+) ", RegexOptions.Multiline)]
    private static partial Regex Kind();
}
