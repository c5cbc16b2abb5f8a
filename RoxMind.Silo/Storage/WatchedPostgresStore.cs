using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.States;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Silo.Storage;

/// <summary>The cluster's database as it is watched: it may be away without anybody having written since, so each probe writes.</summary>
internal sealed class WatchedPostgresStore(PostgresStore store) : IWatchedStore
{
    private static readonly byte[] s_data = new byte[1024];

    private readonly PostgresStateStore _states = new(store);

    // Each silo has a row of its own.
    private readonly StateKey _key = new("storage", "probe", $"{Environment.MachineName}/{Environment.ProcessId}");

    private StateVersion? _version;

    /// <inheritdoc/>
    public event EventHandler<WriteFailedEventArgs>? WriteFailed
    {
        add => store.WriteFailed += value;
        remove => store.WriteFailed -= value;
    }

    /// <inheritdoc/>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        var change = await _states.WriteAsync(_key, _version, s_data, cancellationToken).WaitAsync(cancellationToken);
        _version = change.Stored;
    }
}
