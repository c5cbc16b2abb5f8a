namespace RoxMind.Grains.Coaching.Facts;

/// <summary>A value of one analysis as a text states it.</summary>
/// <param name="Reference">Where it stands in a template.</param>
/// <param name="Text">How it reads in the middle of a sentence.</param>
/// <param name="Sign">Of a difference: −1 is faster, 1 is slower; 0 for everything else.</param>
/// <param name="IsRequired">Whether a text is incomplete without it.</param>
public sealed record Fact(FactReference Reference, string Text, int Sign, bool IsRequired);
