using GraphQL;
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
    /// Anything that has an id, by it: an athlete, race, event, import, line of a leaderboard or start on the course; null when it is
    /// unknown, or not there any more. A result is part of its event and is not read by itself.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(2)]
    public async Task<INode?> NodeAsync(OpaqueId id, CancellationToken cancellationToken) =>
        id.Kind switch
        {
            IdKind.Athlete => await Read(athletes.Load(id.Key, profile => new Athlete(profile)), cancellationToken),
            IdKind.Race => await Read(
                athletes.Load(id.Key, id.Part, profile => Race.Find(profile, id.Part!)),
                cancellationToken
            ),
            IdKind.Event => await events.EventAsync(id, cancellationToken: cancellationToken),
            IdKind.Import => await imports.ImportJobAsync(id, cancellationToken),
            IdKind.Line => await events.LineAsync(id, cancellationToken),
            IdKind.Start => await events.StartAsync(id, cancellationToken),
            IdKind.Unreadable => throw OpaqueId.Invalid("This is not the id of anything."),
            _ => null,
        };

    /// <summary>
    /// Several things by their ids, each answered in its place: null when it is unknown, and null with an error at its place when it is
    /// no id.
    /// </summary>
    /// <param name="ids">The ids, 1 to 100.</param>
    [Cost(2)]
    public IEnumerable<IDataLoaderResult<INode?>> Nodes(IReadOnlyList<OpaqueId> ids)
    {
        if (ids.Count is 0 or > PageArguments.Most)
        {
            throw new ExecutionError($"'ids' has 1 to {PageArguments.Most} ids.") { Code = "OUT_OF_RANGE" };
        }

        return ids.Select(id => new LateNode(this, id)).ToList();
    }

    private static Task<T?> Read<T>(IDataLoaderResult<T?> pending, CancellationToken cancellationToken)
        where T : class => pending.GetResultAsync(cancellationToken);

    /// <summary>One of several things, read when its place in the answer is filled.</summary>
    private sealed class LateNode(NodeQueries queries, OpaqueId id) : IDataLoaderResult<INode?>
    {
        public Task<INode?> GetResultAsync(CancellationToken cancellationToken = default) =>
            queries.NodeAsync(id, cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
