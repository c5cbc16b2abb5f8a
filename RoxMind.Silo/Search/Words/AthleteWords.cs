using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Words;

/// <summary>An athlete with the words that searches find them by.</summary>
/// <param name="since">The first version of the directory that has it.</param>
/// <param name="latest">The latest race that tells a name; any where none does.</param>
/// <param name="races">How many of their races are known.</param>
/// <param name="words">Folded words of all names and countries, those of the latest race in front, each with a blank before it.</param>
internal sealed class AthleteWords(long since, IndexedRace latest, int races, string words) : Dated(since)
{
    /// <summary>By name, then by id.</summary>
    public static IComparer<AthleteWords> Order { get; } =
        Comparer<AthleteWords>.Create(
            (one, other) =>
            {
                var names = string.CompareOrdinal(one.Name, other.Name);
                return names != 0 ? names : string.CompareOrdinal(one.AthleteId, other.AthleteId);
            }
        );

    /// <summary>Id of the athlete.</summary>
    public string AthleteId => latest.AthleteId;

    /// <summary>Name as last published; an athlete without one is not listed.</summary>
    public string? Name => latest.Name;

    /// <summary>The words.</summary>
    public string Words => words;

    /// <summary>Puts the words of an athlete's races together.</summary>
    /// <param name="version">The version.</param>
    /// <param name="races">The races, at least one.</param>
    public static AthleteWords Of(long version, IReadOnlyList<CatalogEntry> races)
    {
        var latest = races.MaxBy(entry => (entry.Race.Name is not null, entry.Race.Date, entry.Race.RaceId))!;
        var words = latest.SearchWords;
        foreach (var other in races.Select(entry => entry.SearchWords))
        {
            words = words.Contains(other, StringComparison.Ordinal) ? words : words + other;
        }

        return new AthleteWords(version, latest.Race, races.Count, words);
    }

    /// <summary>The athlete as a hit.</summary>
    public SearchHit ToHit() =>
        new SearchHit.Athlete(AthleteId, Name, latest.Nationality, latest.Standard.Gender, races);
}
