using GraphQLParser.AST;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>Walks a document that is within the limits, so that its depth is bounded.</summary>
internal static class DocumentWalk
{
    /// <summary>Every selection that is written in it, once.</summary>
    public static IEnumerable<ASTNode> Selections(GraphQLDocument document) =>
        document.Definitions.OfType<IHasSelectionSetNode>().SelectMany(definition => Within(definition.SelectionSet));

    /// <summary>Every use of a variable in fields, arguments and directives.</summary>
    public static IEnumerable<GraphQLVariable> Variables(GraphQLDocument document) =>
        document
            .Definitions.Concat(Selections(document))
            .SelectMany(node =>
                ((node as IHasArgumentsNode)?.Arguments?.Items ?? []).Concat(
                    ((node as IHasDirectivesNode)?.Directives?.Items ?? []).SelectMany(directive =>
                        directive.Arguments?.Items ?? []
                    )
                )
            )
            .SelectMany(argument => Within(argument.Value));

    private static IEnumerable<ASTNode> Within(GraphQLSelectionSet? set)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            yield return selection;
            foreach (var inner in Within((selection as IHasSelectionSetNode)?.SelectionSet))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<GraphQLVariable> Within(GraphQLValue value) =>
        value switch
        {
            GraphQLVariable variable => [variable],
            GraphQLListValue list => (list.Values ?? []).SelectMany(Within),
            GraphQLObjectValue fields => (fields.Fields ?? []).SelectMany(field => Within(field.Value)),
            _ => [],
        };
}
