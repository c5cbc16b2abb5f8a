using GraphQL;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Questions;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Whom athletes are to be alike to: exactly one of these.</summary>
/// <param name="RaceId">A race.</param>
/// <param name="Query">A description in English or German, understood as by `ask`: `women 30-34 around 1:25, strong on sleds`.</param>
/// <param name="Profile">A description by category, finish and strengths.</param>
[OneOf]
internal sealed record SimilarToInput(OpaqueId? RaceId = null, string? Query = null, ProfileInput? Profile = null);
