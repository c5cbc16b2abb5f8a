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
    /// <param name="first">At most so many, 1 to 100.</param>
    /// <param name="after">Cursor of the element before the page; left out, the page starts at the front.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(30)]
    [Requires(AccessRole.Admin)]
    public async Task<Connection<DuplicateFinding>> PossibleDuplicatesAsync(
        int first = 20,
        string? after = null,
        CancellationToken cancellationToken = default
    )
    {
        var page = PageRequest.From(first, after);
        var found = await grains
            .GetGrain<IRetrievalGrain>(0)
            .FindDuplicatesAsync(page.Skip, page.Take, cancellationToken);
        return new Connection<DuplicateFinding>(
            found.Found.Select(one => new DuplicateFinding(one)),
            page,
            found.Total
        );
    }
}
