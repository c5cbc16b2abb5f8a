using System.Collections.Immutable;

namespace RoxMind.Grains.Models.Files;

/// <summary>A made-up row of inputs and ML.NET's answer to it.</summary>
/// <param name="Features">The inputs.</param>
/// <param name="Score">ML.NET's prediction.</param>
internal sealed record GoldenRow(ImmutableArray<float> Features, float Score);
