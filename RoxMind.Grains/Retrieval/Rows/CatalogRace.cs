using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>A race of the index with the words that it is found by, and where it stands among those of its athlete.</summary>
/// <param name="race">The race.</param>
public class CatalogRace(IndexedRace race)
{
    private CatalogRace? _earlier;
    private CatalogRace? _later;
    private Improvement? _improvement;

    /// <summary>The race.</summary>
    public IndexedRace Race => race;

    /// <summary>Folded words of name and country, each with a blank before it.</summary>
    public string AthleteWords { get; } = $" {Spelling.Fold($"{race.Name} {race.Nationality}")}";

    /// <summary>The numbers that the catalog has for what it has in common with others.</summary>
    public RaceCodes Codes { get; set; }

    /// <summary>The athlete's race before; null when none is known.</summary>
    public CatalogRace? Earlier => Volatile.Read(ref _earlier);

    /// <summary>The athlete's race after it; null when none is known.</summary>
    public CatalogRace? Later => Volatile.Read(ref _later);

    /// <summary>The change since the race before, as last asked for; a note to save work.</summary>
    internal Improvement? Improvement
    {
        get => Volatile.Read(ref _improvement);
        set => Volatile.Write(ref _improvement, value);
    }

    /// <summary>Says between which races of the athlete it is. By the one who changes the catalog.</summary>
    /// <param name="earlier">The race before; null for none.</param>
    /// <param name="later">The race after; null for none.</param>
    public void StandBetween(CatalogRace? earlier, CatalogRace? later)
    {
        Volatile.Write(ref _earlier, earlier);
        Volatile.Write(ref _later, later);
    }
}
