using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Adds, replaces and removes races of the index; all of them or none.</summary>
internal sealed class WriteRaces(IReadOnlyList<(string RaceId, byte[] Data)> upserts, IReadOnlyList<string> removals)
    : WriteOperation<int>
{
    /// <inheritdoc/>
    public override int Rows => upserts.Count + removals.Count;

    /// <inheritdoc/>
    protected override int Write(WriteConnection connection)
    {
        var races = RaceTable.On(connection);
        foreach (var (raceId, data) in upserts)
        {
            races.Upsert(raceId, data);
        }

        foreach (var raceId in removals)
        {
            races.Delete(raceId);
        }

        return Rows;
    }
}
