using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>A line of a result file, as published.</summary>
/// <param name="Event">The event.</param>
/// <param name="Athlete">Who started.</param>
/// <param name="StartNumber">Start number at the event.</param>
/// <param name="Nationality">Country code; empty when not published.</param>
/// <param name="AgeGroup">What stands in the age column.</param>
/// <param name="TotalS">Finish time, seconds.</param>
/// <param name="Splits">The 23 splits.</param>
internal sealed record SyntheticRow(
    SyntheticEvent Event,
    SyntheticAthlete Athlete,
    int StartNumber,
    string Nationality,
    string AgeGroup,
    int TotalS,
    Splits Splits
)
{
    /// <summary>Division and gender category.</summary>
    public StationStandard Standard => Athlete.Standard.Standard;
}
