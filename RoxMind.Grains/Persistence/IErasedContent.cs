using Orleans.Runtime;

namespace RoxMind.Grains.Persistence;

/// <summary>Looks after what a store still holds of what nobody is shown any more.</summary>
internal interface IErasedContent
{
    /// <summary>The grains that have a state of a name.</summary>
    /// <param name="stateName">What they call the state.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    ValueTask<IReadOnlyList<GrainId>> FindAsync(string stateName, CancellationToken cancellationToken);

    /// <summary>
    /// Leaves nothing of what was replaced or removed in the store's files, as far as it is the store that keeps it. Done twice is the same
    /// as once.
    /// </summary>
    /// <param name="names">Names that were erased.</param>
    /// <param name="cancellationToken">Gives up waiting; it may still happen.</param>
    Task PurgeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);
}
