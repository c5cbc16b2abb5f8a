using System.Collections.Immutable;

namespace RoxMind.Training.Plots;

/// <summary>A line of a plot.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Its points.</param>
/// <param name="Color">Its color.</param>
/// <param name="Dashed">Whether it is dashed: what others are compared with.</param>
internal sealed record Series(
    string Name,
    ImmutableArray<(double X, double Y)> Points,
    string Color,
    bool Dashed = false
);
