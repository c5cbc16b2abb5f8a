using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>An athlete of the index with what tells whether two are one.</summary>
/// <param name="Id">The athlete.</param>
/// <param name="Name">Name as published at one of the races.</param>
/// <param name="Key">What spellings of the name have in common.</param>
/// <param name="IsTeamName">Whether the name is a team's and tells nobody's.</param>
/// <param name="Kind">Gender category, and whether it is a person or a team: others are never one.</param>
/// <param name="Races">The races.</param>
internal sealed record NamedAthlete(
    string Id,
    string Name,
    string Key,
    bool IsTeamName,
    (Gender Gender, int TeamSize) Kind,
    IReadOnlyList<NamesakeRace> Races
)
{
    /// <summary>The athletes of races that have a name, in the order of their ids.</summary>
    public static IEnumerable<NamedAthlete> Of(IEnumerable<IndexedRace> races) =>
        races
            .Where(race => race.Name is not null)
            .GroupBy(race => race.AthleteId, StringComparer.Ordinal)
            .OrderBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => From([.. own.OrderBy(race => race.RaceId, StringComparer.Ordinal)]))
            .Where(athlete => athlete.Key.Length > 0);

    /// <summary>Whether two can be one, countries apart.</summary>
    public bool CanBe(NamedAthlete other) =>
        Races.All(one =>
            other.Races.All(two => NamesakeRules.CanBeOne(one with { Nation = null }, two with { Nation = null }))
        );

    private static NamedAthlete From(IndexedRace[] races)
    {
        var (name, division, gender) = (races[^1].Name!, races[^1].Standard.Division, races[^1].Standard.Gender);
        return new NamedAthlete(
            races[0].AthleteId,
            name,
            NameKey.Of(name, division),
            !NameKey.NamesPeople(name, division),
            (gender, division.TeamSize()),
            [.. races.Select(race => NamesakeRace.Of(race.ToResult()))]
        );
    }
}
