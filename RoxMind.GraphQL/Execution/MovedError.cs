using GraphQL;
using RoxMind.GraphQL.Execution.Limits;

namespace RoxMind.GraphQL.Execution;

/// <summary>What was asked is moving from one silo to another: soon it can be asked again.</summary>
internal sealed class MovedError : ExecutionError
{
    /// <summary>Says so.</summary>
    public MovedError(string message)
        : base(message) => Code = EngineErrors.Unavailable;
}
