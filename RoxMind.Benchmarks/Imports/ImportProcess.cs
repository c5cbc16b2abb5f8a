using System.Diagnostics;

namespace RoxMind.Benchmarks.Imports;

/// <summary>One import by the program as it is used: in a process of its own, into an empty folder, with all analyses.</summary>
internal static class ImportProcess
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Imports files.</summary>
    /// <param name="program">Path of the program.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Processor time used, and the most memory that was resident, bytes.</returns>
    public static async Task<(TimeSpan Processor, long Resident)> RunAsync(
        string program,
        IEnumerable<string> files,
        CancellationToken cancellationToken
    )
    {
        using var data = new TemporaryData();
        var start = new ProcessStartInfo("dotnet", [program, "import", .. files, "--data", data.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program),
        };

        // Many small models on few processors: threads that spin would be measured.
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return await MeasureAsync(process, cancellationToken);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static async Task<(TimeSpan Processor, long Resident)> MeasureAsync(
        Process process,
        CancellationToken cancellationToken
    )
    {
        var (processor, resident) = (TimeSpan.Zero, 0L);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                (processor, resident) = (process.TotalProcessorTime, Math.Max(resident, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException) when (process.HasExited)
            {
                // It ended between the two questions: the last answer stands.
                break;
            }

            await Task.Delay(_poll, cancellationToken);
        }

        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? (processor, resident)
            : throw new InvalidOperationException($"The import ended with {process.ExitCode}.");
    }
}
