using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Changes;

/// <summary>A change of the index; no race is in it twice.</summary>
/// <param name="Upserts">Races to add or replace.</param>
/// <param name="Removals">Ids of races to remove; unknown ones are fine.</param>
internal sealed record RaceIndexChange(IReadOnlyList<IndexedRace> Upserts, IReadOnlyList<string> Removals)
{
    /// <summary>The change that takes races in: of several with one id the last counts.</summary>
    public static RaceIndexChange Of(IReadOnlyList<IndexedRace> races)
    {
        var last = new Dictionary<string, IndexedRace>(races.Count, StringComparer.Ordinal);
        foreach (var race in races)
        {
            last[race.RaceId] = race;
        }

        return new RaceIndexChange([.. last.Values], []);
    }
}
