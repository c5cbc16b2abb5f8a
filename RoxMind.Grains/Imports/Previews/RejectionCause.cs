using System.Collections.Immutable;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Rows of which one value is the reason.</summary>
/// <param name="Value">The value, or the column whose time is not believed; empty when the whole row is the reason.</param>
/// <param name="First">The first of them.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Places">Where the first of them stand.</param>
internal sealed record RejectionCause(string Value, RejectedRow First, int Rows, ImmutableArray<RowPlace> Places);
