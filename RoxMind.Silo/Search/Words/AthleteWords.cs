using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Words;

/// <summary>An athlete with the words that searches find them by.</summary>
/// <param name="since">The first version of the directory that has it.</param>
/// <param name="number">The athlete's number among those of the catalog.</param>
/// <param name="latest">The latest race that tells a name; any where none does.</param>
/// <param name="races">How many of their races are known.</param>
/// <param name="words">Folded words of all names and countries, those of the latest race in front, each with a blank before it.</param>
/// <param name="named">The races, where they were not all under the same name and country; else empty.</param>
internal sealed class AthleteWords(
    long since,
    int number,
    IndexedRace latest,
    int races,
    string words,
    IReadOnlyList<CatalogEntry> named
) : Dated(since)
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

    /// <summary>The athlete's number among those of the catalog.</summary>
    public int Number => number;

    /// <summary>Id of the athlete.</summary>
    public string AthleteId => latest.AthleteId;

    /// <summary>Name as last published; an athlete without one is not listed.</summary>
    public string? Name => latest.Name;

    /// <summary>The words.</summary>
    public string Words => words;

    /// <summary>Puts the words of an athlete's races together.</summary>
    /// <param name="version">The version.</param>
    /// <param name="number">The athlete's number.</param>
    /// <param name="races">The races, at least one.</param>
    public static AthleteWords Of(long version, int number, IReadOnlyList<CatalogEntry> races)
    {
        var latest = Latest(races);
        var words = latest.SearchWords;
        foreach (var other in races.Select(entry => entry.SearchWords))
        {
            words = words.Contains(other, StringComparison.Ordinal) ? words : words + other;
        }

        var isAlike = races.All(entry => string.Equals(entry.SearchWords, words, StringComparison.Ordinal));
        return new AthleteWords(version, number, latest.Race, races.Count, words, isAlike ? [] : [.. races]);
    }

    /// <summary>The athlete as a hit: under the name that was looked for, with the races under it, where there are several.</summary>
    /// <param name="isFound">Whether words are what is looked for.</param>
    public SearchHit ToHit(Func<string, bool> isFound)
    {
        var found = named.Where(entry => entry.Race.Name is not null && isFound(entry.SearchWords)).ToList();
        return found.Count == 0 ? Hit(latest, races) : Hit(Latest(found).Race, found.Count);
    }

    private static CatalogEntry Latest(IEnumerable<CatalogEntry> races) =>
        races.MaxBy(entry => (entry.Race.Name is not null, entry.Race.Date, entry.Race.RaceId))!;

    private static SearchHit.Athlete Hit(IndexedRace race, int races) =>
        new(race.AthleteId, race.Name, race.Nationality, race.Standard.Gender, races);
}
