using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Telemetry;

/// <summary>What is told of the work, and to whom. Nothing is measured while nobody is told.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Name of the section in the configuration.</summary>
    public const string Section = "Telemetry";

    /// <summary>Address of a collector that traces and metrics are sent to (OTLP); null sends none.</summary>
    public Uri? Otlp { get; set; }

    /// <summary>How it is spoken to.</summary>
    [EnumDataType(typeof(OtlpProtocol))]
    public OtlpProtocol OtlpProtocol { get; set; } = OtlpProtocol.Grpc;

    /// <summary>Share of operations that are traced.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 0.1;

    /// <summary>Whether <c>/metrics</c> is served for Prometheus: on this machine alone, or to admins where there are access keys.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Whether log lines are JSON, one object a line.</summary>
    public bool JsonLogs { get; set; }
}
