using GraphQL.DataLoader;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>Reads athletes.</summary>
internal sealed class AthleteQueries(AthleteLoader athletes)
{
    /// <summary>An athlete, or a pair or relay; null when no race of theirs is known.</summary>
    /// <param name="id">The athlete's id.</param>
    [Cost(2)]
    public IDataLoaderResult<Athlete?> Athlete(OpaqueId id) =>
        athletes.Load(id.KeyOf(IdKind.Athlete), profile => new Athlete(profile));
}
