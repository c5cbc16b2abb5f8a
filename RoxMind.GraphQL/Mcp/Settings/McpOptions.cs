using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Mcp.Settings;

/// <summary>Bounds of the tools that assistants call.</summary>
internal sealed class McpOptions
{
    /// <summary>
    /// How long a call may take. Default 15 s: a caller that has gone is not noticed in every case, so each call ends by itself.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Address that the pages have for readers, where it is not the one that is asked: <c>https://races.example/</c>. Links in answers
    /// begin with it.
    /// </summary>
    public Uri? PublicAddress { get; set; }
}
