using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage.State;

/// <summary>Keeps grain state in a store, serialized by Orleans, one version after the other.</summary>
/// <remarks>
/// After a write that failed for the store, be it that nobody knows whether it is there, the grain is let go of: the next call reads what
/// is stored, so that no grain answers from what it only meant to write.
/// </remarks>
internal sealed class VersionedGrainStorage(
    string provider,
    IStateStore store,
    Serializer serializer,
    IActivatorProvider activators,
    IGrainContextAccessor? grains = null
) : IGrainStorage
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(
        string stateName,
        GrainId grainId,
        IGrainState<T> grainState,
        CancellationToken cancellationToken
    )
    {
        var key = Key(stateName, grainId);
        var stored = await store.FindAsync(key, cancellationToken);
        grainState.State = stored is null ? New<T>() : serializer.Deserialize<T>(stored.Data) ?? New<T>();
        grainState.ETag = stored?.Version.ToString();
        grainState.RecordExists = stored is not null;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(
        string stateName,
        GrainId grainId,
        IGrainState<T> grainState,
        CancellationToken cancellationToken
    )
    {
        var key = Key(stateName, grainId);
        var expected = Expected(key, grainState.ETag);
        var data = serializer.SerializeToArray(grainState.State);
        var change = await OrLetGoAsync(store.WriteAsync(key, expected, data, cancellationToken));
        grainState.ETag = Accepted(change, key, grainState.ETag).ToString();
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(
        string stateName,
        GrainId grainId,
        IGrainState<T> grainState,
        CancellationToken cancellationToken
    )
    {
        var key = Key(stateName, grainId);
        var expected = Expected(key, grainState.ETag);
        var change = await OrLetGoAsync(store.ClearAsync(key, expected, cancellationToken));
        Accepted(change, key, grainState.ETag);
        grainState.State = New<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private static StateVersion? Expected(StateKey key, string? etag) =>
        string.IsNullOrEmpty(etag)
            ? null
            : StateVersion.Parse(etag)
                ?? throw new InconsistentStateException($"{etag} is no etag of {key}.", null, etag);

    private static StateVersion? Accepted(StateChange change, StateKey key, string? etag) =>
        change.IsDone
            ? change.Stored
            : throw new InconsistentStateException(
                $"{key} was changed by someone else since it was read.",
                change.Stored?.ToString(),
                etag
            );

    private async Task<StateChange> OrLetGoAsync(Task<StateChange> write)
    {
        // A write may end on another thread; whose it is is known here.
        var grain = grains?.GrainContext;
        try
        {
            return await write;
        }
        catch (StorageFaultException fault)
        {
            grain?.Deactivate(
                new DeactivationReason(DeactivationReasonCode.ApplicationError, fault, "Its state could not be stored.")
            );
            throw;
        }
    }

    private StateKey Key(string stateName, GrainId grainId) => new(provider, stateName, grainId.ToString());

    private T New<T>() => activators.GetActivator<T>().Create();
}
