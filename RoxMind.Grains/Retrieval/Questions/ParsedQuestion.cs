using System.Collections.Immutable;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>What became of reading a question.</summary>
internal abstract record ParsedQuestion
{
    private ParsedQuestion() { }

    /// <summary>It was understood.</summary>
    internal sealed record Understood(RaceQuestion Question) : ParsedQuestion;

    /// <summary>It was not, and what to ask instead.</summary>
    internal sealed record Refused(string Code, string Reason, ImmutableArray<string> Hints) : ParsedQuestion;
}
