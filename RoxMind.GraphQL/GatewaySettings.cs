using RoxMind.GraphQL.Access.Settings;
using RoxMind.GraphQL.Answers;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Execution.Documents;
using RoxMind.GraphQL.Execution.Limits;
using RoxMind.GraphQL.Mcp.Settings;
using RoxMind.GraphQL.Pages;
using RoxMind.GraphQL.Settings;
using RoxMind.GraphQL.Streams;
using RoxMind.GraphQL.Telemetry;
using RoxMind.GraphQL.Transport;
using RoxMind.GraphQL.Uploads;

namespace RoxMind.GraphQL;

/// <summary>The settings of the gateway.</summary>
internal static class GatewaySettings
{
    /// <summary>What a gateway reads wherever it runs.</summary>
    public static readonly SettingsSection[] Sections =
    [
        new(AccessOptions.Section, typeof(AccessOptions)),
        new("GraphQL", typeof(DocumentOptions)),
        new("GraphQL", typeof(AnswerOptions)),
        new("GraphQL:Limits", typeof(LimitOptions)),
        new("GraphQL:Mcp", typeof(McpOptions)),
        new("GraphQL:Pages", typeof(PageOptions)),
        new("GraphQL:Streams", typeof(StreamOptions)),
        new("GraphQL:Transport", typeof(TransportOptions)),
        new("GraphQL:Uploads", typeof(UploadOptions)),
        new(TelemetryOptions.Section, typeof(TelemetryOptions)),
    ];

    /// <summary>What only a silo reads: one file may be for both.</summary>
    public static readonly string[] OfSilos =
    [
        "Coach",
        "Dashboard",
        "Data",
        "Key",
        "Milvus",
        "Models",
        "Passages",
        "SiloPort",
    ];

    /// <summary>What a gateway in a process of its own reads.</summary>
    public static SettingsCatalog Catalog =>
        new(
            [
                .. Sections,
                new SettingsSection(string.Empty, typeof(LoneGatewayOptions)),
                new SettingsSection(ClusterSettings.Section, typeof(ClusterSettings)),
            ],
            [.. SettingsCheck.Framework, .. OfSilos]
        );
}
