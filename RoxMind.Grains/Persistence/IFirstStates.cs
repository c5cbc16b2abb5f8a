using Orleans.Runtime;

namespace RoxMind.Grains.Persistence;

/// <summary>
/// Gives grains that nobody has heard of their first states, many at once and without a call to each. A grain whose state is given so looks
/// for it again before each call until it has one (<see cref="FirstLook{TState}"/>).
/// </summary>
internal interface IFirstStates
{
    /// <summary>Which grains have no state of a name.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="name">What they call the state.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Those without; one of them may be given one by then.</returns>
    ValueTask<IReadOnlySet<GrainId>> WithoutAsync(
        IReadOnlyList<GrainId> grains,
        string name,
        CancellationToken cancellationToken
    );

    /// <summary>Stores states in sets: each as a whole, where none of its grains has a state of that name, and otherwise not at all.</summary>
    /// <param name="sets">The sets; no grain's state is in two of them.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>One answer a set, in order: whether it is stored.</returns>
    Task<IReadOnlyList<bool>> AddAsync(
        IReadOnlyList<IReadOnlyList<StateEntry>> sets,
        CancellationToken cancellationToken
    );
}
