using GraphQL;
using GraphQL.Types;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>A priority with the words of its hints, which live in the knowledge base and not in every analysis.</summary>
internal sealed class PriorityObject : DocumentedObject<Priority>
{
    /// <summary>Adds the words.</summary>
    public PriorityObject() =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DocumentedObject<TrainingHint>>>>>("hints")
            .Description(
                "What may stand behind the gap, and what to do about it in training; first what the feedback text says."
            )
            .Resolve(context => Hints(context.Source, context.Parent?.Source as RaceAnalysis));

    /// <summary>The hints for a priority, first what the feedback text says.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="analysis">What it is of; null where that is not known, and then none is first.</param>
    internal static IEnumerable<TrainingHint> Hints(Priority priority, RaceAnalysis? analysis)
    {
        var said = analysis is null ? null : HintChoice.Of(analysis, priority, KnowledgeBase.Default);
        return KnowledgeBase
            .Default.For(priority.Part())
            .OrderByDescending(entry => entry == said)
            .Select(entry => new TrainingHint(entry.Id, entry.Cause, entry.Hint, entry.Evidence));
    }
}
