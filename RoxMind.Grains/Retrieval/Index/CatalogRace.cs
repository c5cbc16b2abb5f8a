using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A race of the index with the words that it is found by.</summary>
/// <param name="race">The race.</param>
public class CatalogRace(IndexedRace race)
{
    /// <summary>The race.</summary>
    public IndexedRace Race => race;

    /// <summary>Folded words of name and country, each with a blank before it.</summary>
    public string AthleteWords { get; } = $" {Spelling.Fold($"{race.Name} {race.Nationality}")}";

    /// <summary>Where and when it was.</summary>
    public EventPlace Place { get; } = EventPlace.Of(race.EventName).On(race.Date);
}
