using System.Diagnostics;
using RoxMind.GraphQL.Telemetry;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution;

/// <summary>Measures and traces operations where somebody wants to know; otherwise it only passes them on.</summary>
internal sealed class MeasuredEngine(IOperationEngine engine) : IOperationEngine
{
    /// <inheritdoc/>
    public Task<OperationReply> ExecuteAsync(
        OperationRequest request,
        OperationCaller caller,
        CancellationToken cancellationToken
    ) =>
        GatewayMeter.Operation.Enabled || GatewayMeter.Source.HasListeners()
            ? MeasureAsync(request, caller, cancellationToken)
            : engine.ExecuteAsync(request, caller, cancellationToken);

    private async Task<OperationReply> MeasureAsync(
        OperationRequest request,
        OperationCaller caller,
        CancellationToken cancellationToken
    )
    {
        using var span = GatewayMeter.Source.StartActivity("graphql");
        span?.SetTag("graphql.operation.name", request.OperationName);
        var start = Stopwatch.GetTimestamp();
        var status = "Broken";
        try
        {
            var reply = await engine.ExecuteAsync(request, caller, cancellationToken);
            status = reply is OperationReply.Answer answer ? $"{answer.Status}" : reply.GetType().Name;
            return reply;
        }
        finally
        {
            span?.SetTag("status", status);
            GatewayMeter.Operation.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds,
                new KeyValuePair<string, object?>("status", status)
            );
        }
    }
}
