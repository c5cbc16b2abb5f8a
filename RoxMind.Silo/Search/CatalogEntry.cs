using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>A race of the catalog with the words that it is found by.</summary>
internal sealed class CatalogEntry
{
    /// <summary>Takes the words out of a race.</summary>
    public CatalogEntry(IndexedRace race)
    {
        Race = race;
        AthleteWords = $" {Spelling.Fold($"{race.Name} {race.Nationality}")}";
        SearchWords = NameSpellings.WithOthers(AthleteWords);
    }

    /// <summary>The race.</summary>
    public IndexedRace Race { get; }

    /// <summary>Folded words of name and country, each with a blank before it.</summary>
    public string AthleteWords { get; }

    /// <summary>The same, and behind them those that are written otherwise too; the same text where none is.</summary>
    public string SearchWords { get; }
}
