using GraphQL.Types;
using GraphQLParser.AST;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Execution;

/// <summary>Tells which operations may be executed again when something was moving meanwhile.</summary>
internal static class RepeatableOperation
{
    /// <summary>Whether to execute an operation twice is as good as once.</summary>
    public static bool IsFor(ISchema schema, GraphQLOperationDefinition? operation) =>
        operation?.Operation switch
        {
            OperationType.Query or OperationType.Subscription => true,
            OperationType.Mutation => operation.SelectionSet.Selections.TrueForAll(selection =>
                selection is GraphQLField field
                && schema.Mutation?.Fields.Find(field.Name.Value) is { } definition
                && RepeatableAttribute.Is(definition)
            ),
            _ => false,
        };
}
