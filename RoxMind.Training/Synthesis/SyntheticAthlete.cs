namespace RoxMind.Training.Synthesis;

/// <summary>An invented athlete, pair or relay.</summary>
/// <param name="Name">Name, or names.</param>
/// <param name="Nationality">Country code.</param>
/// <param name="BirthYear">Year of birth; of a pair's or relay's mean.</param>
/// <param name="Standard">Division and gender category, which they keep.</param>
/// <param name="Traits">What they bring to every race, log seconds by segment.</param>
internal sealed record SyntheticAthlete(
    string Name,
    string Nationality,
    int BirthYear,
    SyntheticStandard Standard,
    double[] Traits
);
