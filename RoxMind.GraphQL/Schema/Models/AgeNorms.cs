using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Models;

/// <summary>The norms of one age group.</summary>
/// <param name="AgeGroup">The age group.</param>
/// <param name="Norms">Its norms.</param>
internal sealed record AgeNorms(AgeGroup AgeGroup, NormTable Norms);
