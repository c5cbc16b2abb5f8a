using GraphQL.DataLoader;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Imports;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema;

/// <summary>Reads anything by its id.</summary>
internal sealed class NodeQueries(AthleteLoader athletes, EventQueries events, ImportQueries imports)
{
    /// <summary>
    /// An athlete, race, event or import by its id; null when it is unknown. A result is part of its event and is not read by
    /// itself.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(2)]
    public async Task<INode?> NodeAsync(OpaqueId id, CancellationToken cancellationToken) =>
        id.Kind switch
        {
            IdKind.Athlete => await Read(athletes.Load(id.Key, profile => new Athlete(profile)), cancellationToken),
            IdKind.Race => await Read(
                athletes.Load(id.Key, id.RaceKey, profile => Race.Find(profile, id.RaceKey!)),
                cancellationToken
            ),
            IdKind.Event => await events.EventAsync(id, cancellationToken),
            IdKind.Import => await imports.ImportJobAsync(id, cancellationToken),
            _ => null,
        };

    private static Task<T?> Read<T>(IDataLoaderResult<T?> pending, CancellationToken cancellationToken)
        where T : class => pending.GetResultAsync(cancellationToken);
}
