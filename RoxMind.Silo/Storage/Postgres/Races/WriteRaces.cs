namespace RoxMind.Silo.Storage.Postgres.Races;

/// <summary>Adds, replaces and removes races of the index; all of them or none.</summary>
internal sealed class WriteRaces(IReadOnlyList<(string RaceId, byte[] Data)> upserts, IReadOnlyList<string> removals)
    : StoreWrite<int>
{
    /// <summary>Races to add or replace.</summary>
    public IReadOnlyList<(string RaceId, byte[] Data)> Upserts => upserts;

    /// <summary>Races to remove.</summary>
    public IReadOnlyList<string> Removals => removals;

    /// <inheritdoc/>
    public override IWriteKind Kind => RaceWriteKind.Instance;

    /// <inheritdoc/>
    public override string? Key => null;

    /// <inheritdoc/>
    public override int Rows => upserts.Count + removals.Count;
}
