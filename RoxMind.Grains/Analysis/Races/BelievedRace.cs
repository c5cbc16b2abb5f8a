namespace RoxMind.Grains.Analysis.Races;

/// <summary>What of a race is believed once it is explained.</summary>
/// <param name="Splits">The splits that belong to it: without those set aside, and those that hold the time of a missing one.</param>
/// <param name="CarriedS">What it counts for later on, seconds: accidents and wrong times do not carry over.</param>
public readonly record struct BelievedRace(Splits Splits, int CarriedS)
{
    /// <summary>A race of which nothing is doubted.</summary>
    public static BelievedRace Of(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return new BelievedRace(race.Splits, race.RacedS);
    }
}
