using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RoxMind.GraphQL.Execution;

/// <summary>A subscription that has begun: what its document makes of each entry of its stream.</summary>
internal sealed class SubscriptionExecution(
    PulledSubscriptionStrategy strategy,
    ExecutionContext context,
    ExecutionNode node
)
{
    /// <summary>Executes the document for an entry.</summary>
    /// <param name="value">The entry.</param>
    /// <param name="user">On whose behalf.</param>
    /// <param name="services">Services for as long as that takes.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    public async Task<ExecutionResult> ExecuteAsync(
        object? value,
        ClaimsPrincipal? user,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        using var own = strategy.Clone(context, user, services, cancellationToken);
        return await strategy.ExecuteAsync(own, node, value);
    }

    /// <summary>Says that the stream cannot go on.</summary>
    public async Task<ExecutionResult> FailAsync(
        Exception fault,
        ClaimsPrincipal? user,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        using var own = strategy.Clone(context, user, services, cancellationToken);
        var failure = new ExecutionResult();
        failure.AddError(
            fault is ExecutionError refusal
                ? PlacedError.Of(refusal, node, context.Document)
                : await strategy.DescribeAsync(own, node, fault)
        );
        return failure;
    }
}
