using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Notes that races of the index were lost, and removes what is left of them; or that it is whole again.</summary>
/// <param name="damaged">The races.</param>
/// <param name="isLost">Whether the index is to be made anew.</param>
internal sealed class NoteIndex(IReadOnlyList<string> damaged, bool isLost) : WriteOperation<bool>
{
    /// <inheritdoc/>
    public override int Rows => damaged.Count + 1;

    /// <inheritdoc/>
    protected override bool Write(WriteConnection connection)
    {
        var races = RaceTable.On(connection);
        foreach (var raceId in damaged)
        {
            races.Delete(raceId);
        }

        races.Note(isLost);
        return isLost;
    }
}
