namespace RoxMind.Benchmarks.Models;

/// <summary>One measured figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record ModelFigure(string Name, double Value, string Unit);
