using System.CommandLine;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Models.Files;
using RoxMind.Inference.Folders;
using RoxMind.Training.Tracking;

namespace RoxMind.Training;

/// <summary>Runs the command line. Exit codes: 0 good, 1 failed, 2 wrong usage.</summary>
internal static class Invocation
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    /// <summary>After Ctrl-C the fit under way ends, and its run is marked in MLflow.</summary>
    private static readonly TimeSpan EndOfWork = TimeSpan.FromMinutes(1);

    /// <summary>Runs a command line; expected failures are one line on standard error.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        var isUsageWrong = parsed.Errors.Count > 0;
        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = EndOfWork,
                },
                CancellationToken.None
            );
            return isUsageWrong ? WrongUsage : code;
        }
        catch (Exception exception)
            when (exception
                    is ModelBundleException
                        or ResultFileException
                        or TrackingException
                        or TextModelException
                        or InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
            )
        {
            await Console.Error.WriteLineAsync(
                exception is OperationCanceledException ? "Cancelled." : exception.Message
            );
            return Failed;
        }
    }
}
