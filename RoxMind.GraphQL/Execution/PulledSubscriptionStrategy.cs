using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using RoxMind.GraphQL.Schema.Typing;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RoxMind.GraphQL.Execution;

/// <summary>Begins subscriptions: opens the stream, and leaves its entries to whoever reads them.</summary>
internal sealed class PulledSubscriptionStrategy() : SubscriptionExecutionStrategy(new PlannedExecutionStrategy())
{
    /// <inheritdoc/>
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var root = BuildExecutionRootNode(context, GetOperationRootType(context));
        if (root.SubFields is not [var node])
        {
            throw new ExecutionError("A subscription selects one field.") { Code = "INVALID_SUBSCRIPTION" };
        }

        var source = (PulledStream)node.FieldDefinition.StreamResolver!;
        var events = await OpenAsync(source, node, context);
        var execution = new SubscriptionExecution(this, CloneExecutionContext(context, CancellationToken.None), node);
        return new StreamedResult(events, execution) { Executed = true };
    }

    private static async Task<IAsyncEnumerable<object?>> OpenAsync(
        PulledStream source,
        ExecutionNode node,
        ExecutionContext context
    )
    {
        try
        {
            return await source.OpenAsync(new ReadonlyResolveFieldContext(node, context));
        }
        catch (ExecutionError refusal)
        {
            throw PlacedError.Of(refusal, node, context.Document);
        }
    }

    /// <summary>A context for one entry.</summary>
    internal ExecutionContext Clone(
        ExecutionContext context,
        ClaimsPrincipal? user,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var own = CloneExecutionContext(context, cancellationToken);
        (own.User, own.RequestServices) = (user, services);
        return own;
    }

    /// <summary>Executes the document for one entry.</summary>
    internal ValueTask<ExecutionResult> ExecuteAsync(ExecutionContext context, ExecutionNode node, object? value) =>
        ProcessDataAsync(context, node, value);

    /// <summary>Describes a fault of the stream.</summary>
    internal Task<ExecutionError> DescribeAsync(ExecutionContext context, ExecutionNode node, Exception fault) =>
        ProcessErrorAsync(context, node, fault);
}
