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
)
{
    /// <summary>The numbers of the athletes with a word in their names or countries; some that have ended since may be among them.</summary>
    /// <param name="word">The folded word, all of it.</param>
    public IEnumerable<int> AthletesWith(string word)
    {
        var spaced = $" {word} ";
        foreach (var athlete in Book.AthletesWith(word))
        {
            yield return athlete;
        }

        for (var i = 0; i < Athletes.Length; i++)
        {
            if ($"{Athletes.Span[i].Words} ".Contains(spaced, StringComparison.Ordinal))
            {
                yield return Athletes.Span[i].Number;
            }
        }
    }
}
