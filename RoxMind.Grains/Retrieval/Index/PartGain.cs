namespace RoxMind.Grains.Retrieval.Index;

/// <summary>What being as fast as somebody else would bring.</summary>
/// <param name="Part">The part, by its name in the typed form: <c>wall_balls</c>.</param>
/// <param name="GainS">Seconds on the asking race's course.</param>
[GenerateSerializer]
[Immutable]
[Alias("part-gain")]
public sealed record PartGain([property: Id(0)] string Part, [property: Id(1)] int GainS);
