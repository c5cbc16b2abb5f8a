using GraphQL.Execution;
using RoxMind.GraphQL.Execution.Documents;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RoxMind.GraphQL.Execution;

/// <summary>Executes queries as GraphQL.NET does, but works out once a document which fields its selections come to.</summary>
internal sealed class PlannedExecutionStrategy : ParallelExecutionStrategy
{
    /// <inheritdoc/>
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        if (
            context.Document is not PreparedDocument { Plan: { IsConstant: true } plan }
            || parent.SelectionSet is not { } set
        )
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }

        var type = parent.GetObjectGraphType(context.Schema) ?? parent.GraphType;
        if (plan.Find(set, type) is { } fields)
        {
            var nodes = new ExecutionNode[fields.Length];
            for (var i = 0; i < fields.Length; i++)
            {
                var (field, definition) = fields[i];
                nodes[i] = BuildExecutionNode(parent, definition.ResolvedType!, field, definition);
            }

            parent.SubFields = nodes;
            return;
        }

        base.SetSubFieldNodes(context, parent);
        if (parent.SubFields is { } found)
        {
            plan.Keep(set, type, Array.ConvertAll(found, node => new PlannedField(node.Field, node.FieldDefinition)));
        }
    }
}
