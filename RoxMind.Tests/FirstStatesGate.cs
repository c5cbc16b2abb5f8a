using RoxMind.Grains.Persistence;

namespace RoxMind.Tests;

/// <summary>Lets a test have all races taken by their athletes' grains, or hold up what comes after athletes were given their first.</summary>
internal sealed class FirstStatesGate
{
    private Func<Task>? _after;
    private bool _isClosed;

    /// <summary>Whether no grain is given a state.</summary>
    public bool IsClosed
    {
        get => Volatile.Read(ref _isClosed);
        set => Volatile.Write(ref _isClosed, value);
    }

    /// <summary>Runs after states were given; what it throws, the giver gets, although they were.</summary>
    public Func<Task>? After
    {
        get => Volatile.Read(ref _after);
        set => Volatile.Write(ref _after, value);
    }

    /// <summary>What a silo has in the place of the store's own.</summary>
    public IFirstStates Before(IFirstStates store) => new Gated(this, store);

    private sealed class Gated(FirstStatesGate gate, IFirstStates store) : IFirstStates
    {
        public async ValueTask<IReadOnlySet<GrainId>> WithoutAsync(
            IReadOnlyList<GrainId> grains,
            string name,
            CancellationToken cancellationToken
        ) => gate.IsClosed ? new HashSet<GrainId>() : await store.WithoutAsync(grains, name, cancellationToken);

        public async Task<IReadOnlyList<bool>> AddAsync(
            IReadOnlyList<IReadOnlyList<StateEntry>> sets,
            CancellationToken cancellationToken
        )
        {
            var added = await store.AddAsync(sets, cancellationToken);
            if (gate.After is { } after)
            {
                await after();
            }

            return added;
        }
    }
}
