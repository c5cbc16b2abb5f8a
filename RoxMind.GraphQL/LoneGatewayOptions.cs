using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL;

/// <summary>How a gateway runs that is a process of its own.</summary>
internal sealed class LoneGatewayOptions
{
    /// <summary>The addresses it listens on. Not 8080: a silo on the same machine serves there.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8081";

    /// <summary>The port that a silo of this machine takes gateways at, where there is no cluster.</summary>
    [Range(0, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>
    /// How long a call may take before the caller is told so. As long as the silo's own, so that neither side waits for an answer that the
    /// other has given up.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
