using System.Diagnostics;
using System.Globalization;

namespace RoxMind.Benchmarks;

/// <summary>Runs a scenario of an earlier build in a process of its own.</summary>
internal static class EarlierBuild
{
    /// <summary>The number that its table tells first in a row.</summary>
    /// <param name="program">Path of its <c>RoxMind.Benchmarks.dll</c>.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="row">How the row is called.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="InvalidOperationException">It failed, or its table has no such row.</exception>
    public static async Task<double> SecondsAsync(
        string program,
        string scenario,
        string row,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo("dotnet", [program, scenario])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program)),
        };
        using var process =
            Process.Start(start) ?? throw new InvalidOperationException("The earlier build did not start.");
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            var cells = output
                .Split('\n')
                .Select(line => line.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .FirstOrDefault(cells => cells.Length > 1 && cells[0] == row);
            return cells is not null && double.TryParse(cells[1], CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : throw new InvalidOperationException(
                    $"The earlier build ended with {process.ExitCode} and no '{row}'."
                );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
