using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Text;
using GraphQL.Types;
using GraphQLParser.AST;
using RoxMind.GraphQL.Answers;
using RoxMind.GraphQL.Execution.Documents;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution;

/// <summary>Tells which answers are given again, and to whom.</summary>
internal static class AnswerKeys
{
    /// <summary>Longer variables come hardly twice.</summary>
    private const int MaxVariables = 4096;

    /// <summary>The key of an operation's answer; null when it is made each time.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation of it that runs.</param>
    /// <param name="request">The request.</param>
    /// <param name="user">Who asks.</param>
    public static AnswerKey? Of(
        ISchema schema,
        PreparedDocument document,
        GraphQLOperationDefinition operation,
        OperationRequest request,
        ClaimsPrincipal user
    )
    {
        if (operation.Operation != OperationType.Query || !document.IsValid || !document.IsVersioned(schema, operation))
        {
            return null;
        }

        // As they came: who sends them in another order only has an answer of their own.
        var variables = request.Variables is { } json ? JsonMarshal.GetRawUtf8Value(json) : default;
        return variables.Length > MaxVariables
            ? null
            : new AnswerKey(
                document.Token,
                request.OperationName,
                Encoding.UTF8.GetString(variables),
                Audience.KeyOf(user)
            );
    }
}
