using GraphQL.DataLoader;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>Reads races.</summary>
internal sealed class RaceQueries(AthleteLoader athletes)
{
    /// <summary>A race with its explanation; null when the athlete has no such race (any more).</summary>
    /// <param name="id">The race's id.</param>
    [Cost(2)]
    public IDataLoaderResult<Race?> Race(OpaqueId id) =>
        athletes.Load(id.KeyOf(IdKind.Race), profile => Athletes.Race.Find(profile, id.RaceKey!));
}
