using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Silo.Search.Words;

/// <summary>A race of the catalog with the words that searches find it by.</summary>
internal sealed class CatalogEntry : CatalogRace
{
    /// <summary>Takes the words out of a race.</summary>
    public CatalogEntry(IndexedRace race)
        : base(race) => SearchWords = NameSpellings.WithOthers(AthleteWords);

    /// <summary>The words of name and country, and behind them those that are written otherwise too; the same text where none is.</summary>
    public string SearchWords { get; }
}
