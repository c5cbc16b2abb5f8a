using GraphQL;

namespace RoxMind.GraphQL.Execution;

/// <summary>The start of a subscription: results that are produced when they are asked for.</summary>
internal sealed class StreamedResult(IAsyncEnumerable<ExecutionResult> results) : ExecutionResult
{
    /// <summary>One result an event.</summary>
    public IAsyncEnumerable<ExecutionResult> Results => results;
}
