using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>What is known of a race that tells whether two races of one name are of one athlete; it holds no name.</summary>
/// <param name="RaceId">The race.</param>
/// <param name="EventId">Its event.</param>
/// <param name="Day">When it was.</param>
/// <param name="AgeGroup">Age group.</param>
/// <param name="Nation">The country; null when it was not published.</param>
/// <param name="Division">Division.</param>
/// <param name="Category">The published name of a division that <paramref name="Division"/> alone does not tell.</param>
/// <param name="Level">
/// Natural logarithm of the finish against the division's usual, 0.1 being some 10 % slower; null without a finish.
/// </param>
/// <param name="AthleteId">Who has it; null until it has reached an athlete.</param>
/// <param name="Fixed">The athlete whose it is on an administrator's word; null when nobody said anything.</param>
[GenerateSerializer]
[Immutable]
[Alias("namesake-race")]
public sealed record NamesakeRace(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string EventId,
    [property: Id(2)] RaceDay Day,
    [property: Id(3)] AgeGroup AgeGroup,
    [property: Id(4)] string? Nation,
    [property: Id(5)] Division Division,
    [property: Id(6)] string? Category,
    [property: Id(7)] double? Level,
    [property: Id(8)] string? AthleteId = null,
    [property: Id(9)] string? Fixed = null
)
{
    /// <summary>What is known of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="athleteId">Who has it; null when nobody has.</param>
    /// <param name="fixedId">Whose it is on an administrator's word; null when nobody said anything.</param>
    public static NamesakeRace Of(RaceResult result, string? athleteId = null, string? fixedId = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new NamesakeRace(
            result.RaceId,
            result.EventId,
            RaceDay.Of(result),
            result.AgeGroup,
            Nations.Of(result.Entrant.Nationality ?? PersonName.Country(result.Entrant.Name ?? string.Empty)),
            result.Division,
            result.Category,
            UsualFinish.LevelOf(result),
            athleteId,
            fixedId
        );
    }
}
