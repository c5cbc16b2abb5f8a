using System.Diagnostics.Metrics;

namespace RoxMind.GraphQL.Health;

/// <summary>Tells how many files and connections are open, to whoever measures.</summary>
internal static class OpenFilesMeter
{
    private const string Process = "/proc/self";
    private static readonly Meter s_meter = new("RoxMind.Process");

    /// <summary>Those that are open.</summary>
    public static readonly ObservableGauge<long> Open = s_meter.CreateObservableGauge(
        "roxmind.files.open",
        () => Read(files => files.Open),
        unit: null,
        "Files and connections that are open"
    );

    /// <summary>Most that may be.</summary>
    public static readonly ObservableGauge<long> Limit = s_meter.CreateObservableGauge(
        "roxmind.files.limit",
        () => Read(files => files.Limit),
        unit: null,
        "Files and connections that may be open"
    );

    /// <summary>Name of the meter; whoever asks for it has its instruments made, which nobody else touches.</summary>
    public static string Name => s_meter.Name;

    private static IEnumerable<Measurement<long>> Read(Func<OpenFiles, long> figure) =>
        OpenFiles.Read(Process) is { } files ? [new Measurement<long>(figure(files))] : [];
}
