namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>Numbers for what races have in common, so that a condition is decided once for all races with the number.</summary>
/// <param name="Athlete">Of the athlete.</param>
/// <param name="Occasion">Of event and day.</param>
/// <param name="Nation">Of the country.</param>
/// <param name="Age">Of the age group.</param>
public readonly record struct RaceCodes(int Athlete, int Occasion, int Nation, int Age);
