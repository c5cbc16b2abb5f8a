using System.Collections.Immutable;

namespace RoxMind.Training.Coach.Corpus.Grammar;

/// <summary>A part of a wording.</summary>
internal abstract record Node
{
    /// <summary>Words as they are.</summary>
    internal sealed record Words(string Text) : Node;

    /// <summary>A fact; a name that begins with <c>p</c> alone stands for the priority at hand.</summary>
    internal sealed record Fact(string Name) : Node;

    /// <summary>Another rule.</summary>
    internal sealed record Rule(string Name) : Node;

    /// <summary>A choice between wordings.</summary>
    internal sealed record Choice(ImmutableArray<Alternative> Wordings) : Node;
}
