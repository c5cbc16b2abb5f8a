using RoxMind.Grains.Retrieval;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Identity;

/// <summary>Reads what may be one and the same.</summary>
internal sealed class IdentityQueries(IGrainFactory grains)
{
    /// <summary>
    /// Results, events and athletes that may be one and the same, with why; nothing is joined by it, see `mergeAthletes`. Equal results
    /// come first, then events, then athletes.
    /// </summary>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(30)]
    [Requires(AccessRole.Admin)]
    public async Task<Connection<DuplicateFinding>> PossibleDuplicatesAsync(
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var asked = page.Of("possible duplicates");
        var found = await grains.GetGrain<IRetrievalGrain>(0).FindDuplicatesAsync(asked.Range, cancellationToken);
        return Connection<DuplicateFinding>.OfPositions(
            found.Found.Select(one => new DuplicateFinding(one)),
            asked,
            found.Start,
            found.Total
        );
    }
}
