using System.ComponentModel.DataAnnotations;
using RoxMind.GraphQL.Clustering;

namespace RoxMind.Silo.Hosting;

/// <summary>
/// How the service runs. Each setting can come from the command line, from an environment variable (<c>ROXMIND_DATA</c>) or
/// from <c>appsettings.json</c>, in this order.
/// </summary>
internal sealed class RoxMindOptions
{
    private const string AnyPort = "http://127.0.0.1:0";

    /// <summary>Address of the gateway; default <c>http://127.0.0.1:8080</c>. Only loopback addresses are served without access rules.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Folder that everything is kept in; default <c>.roxmind</c> in the current folder.</summary>
    [Required]
    public string Data { get; set; } = ".roxmind";

    /// <summary>The model bundle; null takes <c>models/default</c> of the current folder, else the one beside the program.</summary>
    public string? Models { get; set; }

    /// <summary>Port of the silo; default 11111, and any free port when that is taken. 0 always takes a free one.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port that gateways connect to; default 30000, and any free port when that is taken. 0 always takes a free one.</summary>
    [Range(0, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>The access key that commands show to a running service; null when it needs none.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// Whether Orleans' dashboard is served under <c>/dashboard</c>, to admins. Default no: it measures every call of every grain.
    /// </summary>
    public bool Dashboard { get; set; }

    /// <summary>How long a call between grains may take before the caller is told so; default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The cluster that the service is a silo of; without one, it keeps everything in its folder.</summary>
    public ClusterSettings Cluster { get; set; } = new();

    /// <summary>Whether what is logged goes to the error output, because the output is a command's answer; not a setting.</summary>
    internal bool LogsToError { get; private set; }

    /// <summary>The bundle's folder.</summary>
    public string ModelFolder =>
        Models
        ?? (
            Directory.Exists(Path.Combine("models", "default"))
                ? Path.Combine("models", "default")
                : Path.Combine(AppContext.BaseDirectory, "models", "default")
        );

    /// <summary>Moves to ports that nobody else uses: for a service that one program starts for itself.</summary>
    public RoxMindOptions OnFreePorts()
    {
        Urls = AnyPort;
        SiloPort = 0;
        GatewayPort = 0;
        return this;
    }

    /// <summary>Leaves the output to a command that starts the service for itself.</summary>
    public RoxMindOptions ForCommand()
    {
        LogsToError = true;
        return OnFreePorts();
    }
}
