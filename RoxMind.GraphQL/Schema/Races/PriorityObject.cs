using GraphQL.Types;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Races;

/// <summary>A priority with the words of its hint, which live in the knowledge base and not in every analysis.</summary>
internal sealed class PriorityObject : DocumentedObject<Priority>
{
    /// <summary>Adds the words.</summary>
    public PriorityObject()
    {
        Field<StringGraphType>("cause")
            .Description("What usually stands behind such a gap, for people; null when the hint is not known any more.")
            .Resolve(context => Entry(context.Source)?.Cause);
        Field<StringGraphType>("hint")
            .Description("What to do about it in training, for people; null when the hint is not known any more.")
            .Resolve(context => Entry(context.Source)?.Hint);
    }

    private static KnowledgeEntry? Entry(Priority priority) => KnowledgeBase.Default.Find(priority.HintId);
}
