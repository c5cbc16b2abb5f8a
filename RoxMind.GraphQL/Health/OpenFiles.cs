using System.Globalization;

namespace RoxMind.GraphQL.Health;

/// <summary>How many files and connections the process has open, and how many it may have.</summary>
/// <param name="Open">Those that are open.</param>
/// <param name="Limit">Most that may be.</param>
internal readonly record struct OpenFiles(long Open, long Limit)
{
    private const string Unlimited = "unlimited";

    /// <summary>How much of what may be open is.</summary>
    public double Share => (double)Open / Limit;

    /// <summary>Reads what Linux tells of a process.</summary>
    /// <param name="process">Its folder, <c>/proc/self</c>.</param>
    /// <returns>Null where nothing is told of it, or there is no limit.</returns>
    public static OpenFiles? Read(string process)
    {
        try
        {
            var limit = File.ReadLines(Path.Combine(process, "limits"))
                .FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal))
                ?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
            return limit is null or Unlimited
                ? null
                : new OpenFiles(
                    Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd")).LongCount(),
                    long.Parse(limit, CultureInfo.InvariantCulture)
                );
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
