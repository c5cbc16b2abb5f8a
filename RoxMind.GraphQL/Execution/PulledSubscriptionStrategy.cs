using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using RoxMind.GraphQL.Schema.Typing;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RoxMind.GraphQL.Execution;

/// <summary>Executes a subscription event by event, each in a service scope of its own, at the pace of its consumer.</summary>
internal sealed class PulledSubscriptionStrategy : SubscriptionExecutionStrategy
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
        var events = await source.OpenAsync(new ReadonlyResolveFieldContext(node, context));
        var results = RunAsync(
            CloneExecutionContext(context, CancellationToken.None),
            node,
            events,
            CancellationToken.None
        );
        return new StreamedResult(results) { Executed = true };
    }

    private async IAsyncEnumerable<ExecutionResult> RunAsync(
        ExecutionContext preserved,
        ExecutionNode node,
        IAsyncEnumerable<object?> events,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var source = events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (hasNext, failure) = await MoveAsync(preserved, node, source, cancellationToken);
            if (failure is not null)
            {
                yield return failure;
            }

            if (!hasNext)
            {
                yield break;
            }

            await using var scope = preserved.RequestServices!.CreateAsyncScope();
            using var context = CloneExecutionContext(preserved, cancellationToken);
            context.RequestServices = scope.ServiceProvider;
            yield return await ProcessDataAsync(context, node, source.Current);
        }
    }

    private async ValueTask<(bool HasNext, ExecutionResult? Failure)> MoveAsync(
        ExecutionContext preserved,
        ExecutionNode node,
        IAsyncEnumerator<object?> source,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // boundary: the fault is reported by the unhandled-exception delegate and ends the stream with an error
        catch (Exception fault)
#pragma warning restore CA1031
        {
            using var context = CloneExecutionContext(preserved, cancellationToken);
            var failure = new ExecutionResult();
            failure.AddError(await ProcessErrorAsync(context, node, fault));
            return (false, failure);
        }
    }
}
