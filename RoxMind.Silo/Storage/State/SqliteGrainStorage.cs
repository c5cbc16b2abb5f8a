using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>Keeps grain state in the embedded store, serialized by Orleans, one version after the other.</summary>
internal sealed class SqliteGrainStorage(
    string provider,
    EmbeddedStore store,
    Serializer serializer,
    IActivatorProvider activators
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
        var stored = await store.ReadAsync(connection => StateReader.On(connection).Find(key), cancellationToken);
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
        var change = await store.WriteAsync(new WriteState(key, expected, data), cancellationToken);
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
        var change = await store.WriteAsync(new ClearState(key, expected), cancellationToken);
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

    private StateKey Key(string stateName, GrainId grainId) => new(provider, stateName, grainId.ToString());

    private T New<T>() => activators.GetActivator<T>().Create();
}
