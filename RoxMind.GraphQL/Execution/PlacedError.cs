using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Execution;

/// <summary>Puts a refusal of a subscription to its field.</summary>
internal static class PlacedError
{
    /// <summary>The same refusal with path and location. It is another object, because a refusal may be told to many.</summary>
    public static ExecutionError Of(ExecutionError refusal, ExecutionNode node, GraphQLDocument document)
    {
        var error = new ExecutionError(refusal.Message)
        {
            Code = refusal.Code,
            Extensions = refusal.Extensions,
            Path = node.ResponsePath,
        };
        error.AddLocation(node.Field, document);
        return error;
    }
}
