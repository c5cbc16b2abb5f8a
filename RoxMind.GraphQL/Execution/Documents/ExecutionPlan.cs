using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>
/// Which fields a selection set comes to for a type. That is the same at every execution, unless a directive decides by a
/// variable or fields of one name are merged: then it is worked out anew.
/// </summary>
internal sealed class ExecutionPlan(GraphQLDocument document)
{
    private readonly ConcurrentDictionary<(GraphQLSelectionSet Set, IGraphType Type), PlannedField[]> _fields = new();
    private readonly Lazy<DocumentShape> _shape = new(() => DocumentShape.Of(document));

    /// <summary>Whether selections never change between executions.</summary>
    public bool IsConstant => !_shape.Value.HasDirectives;

    /// <summary>The fields of a selection set, when they are known.</summary>
    public PlannedField[]? Find(GraphQLSelectionSet set, IGraphType type) => _fields.GetValueOrDefault((set, type));

    /// <summary>Keeps the fields of a selection set, unless one was merged from several.</summary>
    public void Keep(GraphQLSelectionSet set, IGraphType type, PlannedField[] fields)
    {
        if (Array.TrueForAll(fields, field => _shape.Value.Fields.Contains(field.Field)))
        {
            _fields.TryAdd((set, type), fields);
        }
    }

    private sealed record DocumentShape(HashSet<GraphQLField> Fields, bool HasDirectives)
    {
        public static DocumentShape Of(GraphQLDocument document)
        {
            var selections = DocumentWalk.Selections(document).ToList();
            return new DocumentShape(
                new HashSet<GraphQLField>(selections.OfType<GraphQLField>(), ReferenceEqualityComparer.Instance),
                document
                    .Definitions.Concat(selections)
                    .Any(node => (node as IHasDirectivesNode)?.Directives is { Count: > 0 })
            );
        }
    }
}
