namespace RoxMind.Grains.Analysis.Progress;

/// <summary>A change in finish time after the earlier race was translated to what the later one asked for.</summary>
/// <param name="ChangeS">Later minus translated earlier finish, seconds; negative is faster.</param>
/// <param name="LowS">Lower end of the 80 % interval of the true change, seconds.</param>
/// <param name="HighS">Upper end of the 80 % interval of the true change, seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("adjusted-change")]
public sealed record AdjustedChange(
    [property: Id(0)] int ChangeS,
    [property: Id(1)] int LowS,
    [property: Id(2)] int HighS
);
