namespace RoxMind.Grains.Analysis.Races;

/// <summary>
/// What the stations ask for. Times are comparable only within one standard: loads depend on division and gender, and
/// women's wall balls were 75 repetitions until season 6 and are 100 from season 7.
/// </summary>
/// <param name="Division">The division.</param>
/// <param name="Gender">The gender category.</param>
/// <param name="WallBallRepetitions">Repetitions at the last station.</param>
[GenerateSerializer]
[Immutable]
[Alias("station-standard")]
public readonly record struct StationStandard(
    [property: Id(0)] Division Division,
    [property: Id(1)] Gender Gender,
    [property: Id(2)] int WallBallRepetitions
)
{
    /// <summary>From this season on women do 100 wall balls instead of 75.</summary>
    public const int FirstSeasonWithHundredForWomen = 7;

    /// <summary>A stable name, for example <c>open-female-75</c>; used in keys, file names and the API.</summary>
    public string Key => $"{Division}-{Gender}-{WallBallRepetitions}".ToLowerInvariant();

    /// <summary>The standard of a start.</summary>
    /// <param name="division">The division.</param>
    /// <param name="gender">The gender category.</param>
    /// <param name="season">The season number; when unknown the current rules apply.</param>
    public static StationStandard Of(Division division, Gender gender, int? season) =>
        new(division, gender, gender == Gender.Female && season < FirstSeasonWithHundredForWomen ? 75 : 100);

    /// <summary>Reads a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static StationStandard Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('-');
        return
            parts.Length == 3
            && Enum.TryParse<Division>(parts[0], ignoreCase: true, out var division)
            && Enum.TryParse<Gender>(parts[1], ignoreCase: true, out var gender)
            && int.TryParse(parts[2], out var repetitions)
            ? new StationStandard(division, gender, repetitions)
            : throw new FormatException($"'{key}' is not a station standard; expected division-gender-repetitions.");
    }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
