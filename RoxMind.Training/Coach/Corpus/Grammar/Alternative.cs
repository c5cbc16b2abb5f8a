using System.Collections.Immutable;

namespace RoxMind.Training.Coach.Corpus.Grammar;

/// <summary>One way to say something, and when it fits.</summary>
internal sealed class Alternative(ImmutableArray<Condition> conditions, ImmutableArray<Node> parts)
{
    /// <summary>All of them have to hold.</summary>
    public ImmutableArray<Condition> Conditions => conditions;

    /// <summary>The parts in their order; none says nothing.</summary>
    public ImmutableArray<Node> Parts => parts;
}
