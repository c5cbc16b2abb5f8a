namespace RoxMind.Grains.Analysis.Progress;

/// <summary>
/// A change in finish time after the earlier race was translated to what the later one asked for, and to its course where both
/// are known.
/// </summary>
/// <param name="ChangeS">Later minus translated earlier finish, seconds; negative is faster.</param>
/// <param name="LowS">Lower end of the 80 % interval of the true change, seconds.</param>
/// <param name="HighS">Upper end of the 80 % interval of the true change, seconds.</param>
/// <param name="CourseS">
/// Seconds of the raw change that the later course is answerable for; null when one of the courses is not known, and the
/// change still contains how they differ.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("adjusted-change")]
public sealed record AdjustedChange(
    [property: Id(0)] int ChangeS,
    [property: Id(1)] int LowS,
    [property: Id(2)] int HighS,
    [property: Id(3)] int? CourseS = null
);
