using GraphQL.DataLoader;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>Reads races.</summary>
internal sealed class RaceQueries(AthleteLoader athletes)
{
    /// <summary>A race with its explanation; null when there is no such race (any more). It is found also when it is another athlete's now.</summary>
    /// <param name="id">The race's id.</param>
    [Cost(2)]
    public IDataLoaderResult<Race?> Race(OpaqueId id) =>
        athletes.Load(id.KeyOf(IdKind.Race), id.Part, profile => Athletes.Race.Find(profile, id.Part!));
}
