using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Words;

/// <summary>A race with the event whose words it is found by too.</summary>
/// <param name="since">The first version of the directory that has it.</param>
/// <param name="entry">The race.</param>
/// <param name="ofEvent">Its event.</param>
internal sealed class RaceWords(long since, CatalogEntry entry, EventWords ofEvent) : Dated(since)
{
    /// <summary>By time, then by id.</summary>
    public static IComparer<RaceWords> Order { get; } =
        Comparer<RaceWords>.Create(
            (one, other) =>
            {
                var times = one.Race.TotalS.CompareTo(other.Race.TotalS);
                return times != 0 ? times : string.CompareOrdinal(one.Race.RaceId, other.Race.RaceId);
            }
        );

    /// <summary>The race.</summary>
    public IndexedRace Race => entry.Race;

    /// <summary>The race with the words of its athlete.</summary>
    public CatalogEntry Entry => entry;

    /// <summary>Its event.</summary>
    public EventWords Event => ofEvent;

    /// <summary>Its folded start number; null where none was published.</summary>
    public string? Number { get; } = entry.Race.StartNumber is { } number ? Spelling.Fold(number) : null;
}
