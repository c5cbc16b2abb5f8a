using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Finds what may be one and the same among the races of the index. Nothing is joined by it.</summary>
public static class DuplicateSearch
{
    /// <summary>Finds equal results, then events, then athletes; the same races always give the same list.</summary>
    /// <param name="races">All races.</param>
    public static IReadOnlyList<PossibleDuplicate> Find(IEnumerable<IndexedRace> races)
    {
        ArgumentNullException.ThrowIfNull(races);
        var all = races.ToList();
        return
        [
            .. SplitDuplicates.Find(all),
            .. EventDuplicates.Find(all),
            .. AthleteDuplicates.Find([.. NamedAthlete.Of(all)]),
        ];
    }
}
