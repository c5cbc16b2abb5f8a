using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Imports;

/// <summary>A store in which the first word of an import's rows stays on its way until it is let go of.</summary>
internal sealed class HeldProgress(IStateStore inner) : IStateStore, IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly TaskCompletionSource<int> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the rows that the held word tells of.</summary>
    public Task<int> Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public void Dispose() => _services.Dispose();

    public ValueTask<StateRecord?> FindAsync(StateKey key, CancellationToken cancellationToken) =>
        inner.FindAsync(key, cancellationToken);

    public ValueTask<IReadOnlyList<StateKey>> WithoutAsync(
        IReadOnlyList<StateKey> keys,
        CancellationToken cancellationToken
    ) => inner.WithoutAsync(keys, cancellationToken);

    public async Task<StateChange> WriteAsync(
        StateKey key,
        StateVersion? expected,
        byte[] data,
        CancellationToken cancellationToken
    )
    {
        if (key.Name == ImportState.Name)
        {
            var accepted = _services.GetRequiredService<Serializer>().Deserialize<ImportState>(data)!.Accepted;
            if (accepted > 0 && _reached.TrySetResult(accepted))
            {
                await _released.Task.WaitAsync(cancellationToken);
            }
        }

        return await inner.WriteAsync(key, expected, data, cancellationToken);
    }

    public Task<StateChange> ClearAsync(StateKey key, StateVersion? expected, CancellationToken cancellationToken) =>
        inner.ClearAsync(key, expected, cancellationToken);

    public Task<IReadOnlyList<bool>> AddAsync(IReadOnlyList<StateSet> sets, CancellationToken cancellationToken) =>
        inner.AddAsync(sets, cancellationToken);
}
