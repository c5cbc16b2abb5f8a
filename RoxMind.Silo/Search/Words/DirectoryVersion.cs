namespace RoxMind.Silo.Search.Words;

/// <summary>The directory at one version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Book">What was there when the book was made.</param>
/// <param name="Athletes">Athletes since, in the order in which they came.</param>
/// <param name="Races">Races since.</param>
/// <param name="Events">Every event, by its number; their counts are those of this moment.</param>
internal sealed record DirectoryVersion(
    long Version,
    WordBook Book,
    ReadOnlyMemory<AthleteWords> Athletes,
    ReadOnlyMemory<RaceWords> Races,
    ReadOnlyMemory<EventWords> Events
);
