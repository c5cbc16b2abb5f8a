using GraphQL;

namespace RoxMind.GraphQL.Execution;

/// <summary>The start of a subscription: its stream, and what becomes of each entry.</summary>
internal sealed class StreamedResult(IAsyncEnumerable<object?> entries, SubscriptionExecution execution)
    : ExecutionResult
{
    /// <summary>The stream.</summary>
    public IAsyncEnumerable<object?> Entries => entries;

    /// <summary>What becomes of each entry.</summary>
    public SubscriptionExecution Execution => execution;
}
