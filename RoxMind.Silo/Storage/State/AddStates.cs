using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.State;

/// <summary>Writes states that were not there, in sets: each whole, or not at all where one of it was there.</summary>
internal sealed class AddStates(IReadOnlyList<StateSet> sets) : WriteOperation<IReadOnlyList<bool>>
{
    /// <inheritdoc/>
    public override int Rows { get; } = sets.Sum(set => set.States.Count);

    /// <inheritdoc/>
    protected override IReadOnlyList<bool> Write(WriteConnection connection)
    {
        var states = StateTable.On(connection);
        return [.. sets.Select(set => Add(states, set.States))];
    }

    private static bool Add(StateTable states, IReadOnlyList<(StateKey Key, byte[] Data)> set)
    {
        var added = new List<(StateKey Key, StateVersion Version)>(set.Count);
        foreach (var (key, data) in set)
        {
            if (states.Insert(key, data) is not { } version)
            {
                added.ForEach(one => states.Delete(one.Key, one.Version));
                return false;
            }

            added.Add((key, version));
        }

        return true;
    }
}
