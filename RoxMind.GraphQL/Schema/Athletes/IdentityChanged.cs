using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>The change is in force and durable.</summary>
/// <param name="AthleteId">The athlete that now has the races; of an erasure, the athlete that was erased.</param>
/// <param name="RacesMoved">How many races it concerned; 0 when it was in force before.</param>
internal sealed record IdentityChanged(OpaqueId AthleteId, int RacesMoved) : IIdentityOutcome;
