using RoxMind.Silo.Hosting;

namespace RoxMind.Silo.Commands;

/// <summary>The synthetic events that come with the program.</summary>
/// <param name="Past">Events that are over.</param>
/// <param name="Live">The event that is replayed.</param>
internal sealed record DemoData(IReadOnlyList<string> Past, string Live)
{
    /// <summary>Finds the files; the last by name is the one to replay.</summary>
    /// <exception cref="StartupException">The program's data folder is incomplete.</exception>
    public static DemoData Find()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data");
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "synthetic-*.csv").Order(StringComparer.Ordinal).ToList()
            : [];
        return files.Count >= 2
            ? new DemoData(files[..^1], files[^1])
            : throw new StartupException($"The synthetic events are missing from {folder}.");
    }
}
