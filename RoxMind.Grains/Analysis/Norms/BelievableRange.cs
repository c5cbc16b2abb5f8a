namespace RoxMind.Grains.Analysis.Norms;

/// <summary>How far a segment's time may be from what the others let expect, in standard deviations of that.</summary>
/// <param name="Below">For the fast side, negative.</param>
/// <param name="Above">For the slow side, positive.</param>
[GenerateSerializer]
[Immutable]
[Alias("believable-range")]
public readonly record struct BelievableRange([property: Id(0)] double Below, [property: Id(1)] double Above)
{
    /// <summary>Where nothing was learnt.</summary>
    public static BelievableRange Usual { get; } = new(-5, 5);

    /// <summary>Whether a distance is within it.</summary>
    public bool Holds(double deviations) => deviations >= Below && deviations <= Above;
}
