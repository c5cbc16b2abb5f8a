using GraphQL;
using GraphQL.DataLoader;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>The change is in force and durable.</summary>
/// <param name="AthleteId">The athlete that now has the races; of an erasure, the athlete that was erased.</param>
/// <param name="RacesMoved">How many races it concerned; 0 when it was in force before.</param>
internal sealed record IdentityChanged(OpaqueId AthleteId, int RacesMoved) : IIdentityOutcome
{
    /// <summary>The athlete as they are now; null after an erasure.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Athlete?> Athlete([FromServices] AthleteLoader athletes) =>
        athletes.Load(AthleteId.Key, profile => new Athlete(profile));
}
