using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>A race of the catalog with the words that it is found by.</summary>
internal sealed class CatalogEntry(IndexedRace race)
{
    /// <summary>The race.</summary>
    public IndexedRace Race => race;

    /// <summary>Folded words of name and country, each with a blank before it.</summary>
    public string AthleteWords { get; } = $" {Spelling.Fold($"{race.Name} {race.Nationality}")}";
}
