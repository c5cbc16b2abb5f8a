using RoxMind.GraphQL.Mcp.Races;

namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>What a race would have been with other times.</summary>
/// <param name="Race">The race as it was.</param>
/// <param name="Answer">What it would have been, and what athletes with such a finish run next.</param>
internal sealed record Supposition(RaceLine Race, AnswerText Answer);
