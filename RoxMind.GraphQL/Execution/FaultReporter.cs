using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using Orleans.Runtime;
using RoxMind.Grains.Persistence;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Execution.Limits;

namespace RoxMind.GraphQL.Execution;

/// <summary>Turns faults into errors that say nothing of our insides, and logs them under an id that the caller gets.</summary>
internal sealed partial class FaultReporter(ILogger<FaultReporter> logger)
{
    private const string Busy = "The service is busy or moving; try again.";

    /// <summary>Handles an exception that no resolver expected.</summary>
    public Task ReportAsync(UnhandledExceptionContext context)
    {
        var id = ActivityTraceId.CreateRandom().ToHexString()[..16];
        var path = context.FieldContext?.ResponsePath is { } steps ? string.Join('/', steps) : string.Empty;
        context.Exception = Describe(context.OriginalException, id, path);
        return Task.CompletedTask;
    }

    private ExecutionError Describe(Exception fault, string id, string path)
    {
        if (Repetition.IsMove(fault))
        {
            LogUnavailable(fault, id, path);
            return new MovedError(Busy) { Extensions = Known(id) };
        }

        if (fault is TimeoutException)
        {
            LogUnavailable(fault, id, path);
            return Error(EngineErrors.Unavailable, Busy, id);
        }

        if (fault is SimilarityUnavailableException)
        {
            LogUnavailable(fault, id, path);
            return Error(EngineErrors.Unavailable, "Who is alike cannot be told now; try again.", id);
        }

        if (fault is StorageFaultException { IsTransient: true })
        {
            LogUnavailable(fault, id, path);
            return Error(EngineErrors.Unavailable, "What is stored cannot be reached now; try again.", id);
        }

        if (fault is OutOfSpaceException)
        {
            return new ExecutionError(
                "The disk of the service is full, and nothing was stored. Try again once there is space."
            )
            {
                Code = EngineErrors.OutOfSpace,
            };
        }

        LogFault(fault, id, path);
        return Error(EngineErrors.Internal, "Something went wrong on our side.", id);
    }

    private static ExecutionError Error(string code, string message, string id) =>
        new(message) { Code = code, Extensions = Known(id) };

    private static Dictionary<string, object?> Known(string id) => new(StringComparer.Ordinal) { ["id"] = id };

    [LoggerMessage(LogLevel.Error, "Fault {Id} at {Path}")]
    private partial void LogFault(Exception fault, string id, string path);

    [LoggerMessage(LogLevel.Warning, "Unavailable {Id} at {Path}")]
    private partial void LogUnavailable(Exception fault, string id, string path);
}
