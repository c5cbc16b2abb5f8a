using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>What two spellings of one name have in common.</summary>
public static class NameKey
{
    private const string BetweenPeople = " + ";

    /// <summary>
    /// The key of a published name: the same for all spellings of one person, or of the same set of people. A person's is their words
    /// in the order of the alphabet, without accents, titles, and the country in brackets.
    /// </summary>
    /// <param name="name">The name as published.</param>
    /// <param name="division">The division, which says whether it is the name of a person or a team.</param>
    /// <returns>Empty when there is nothing to go by.</returns>
    public static string Of(string name, Division division)
    {
        ArgumentNullException.ThrowIfNull(name);
        var people = People(name, division);

        // Two words may be two first names or one whole name: both are the same words.
        return people.Exists(words => words.Length > 1)
            ? string.Join(BetweenPeople, people.Select(Text).Order(StringComparer.Ordinal))
            : Text([.. people.SelectMany(words => words).Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Whether a name says who started. The name of a relay does when it lists its people, and else is a team's, which others may have
    /// next season.
    /// </summary>
    /// <param name="name">The name as published.</param>
    /// <param name="division">The division.</param>
    public static bool NamesPeople(string name, Division division)
    {
        ArgumentNullException.ThrowIfNull(name);
        var size = division.TeamSize();
        return size <= 2
            || People(name, division) is { } people
                && people.Count >= size
                && people.TrueForAll(words => words.Length > 1);
    }

    private static List<string[]> People(string name, Division division) =>
        [.. PeopleNames.Of(name, division.TeamSize()).Select(PersonName.Words).Where(words => words.Length > 0)];

    private static string Text(string[] words) => string.Join(' ', words);
}
