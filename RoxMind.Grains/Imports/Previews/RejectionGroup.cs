using System.Collections.Immutable;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Rows that would not be taken for one reason.</summary>
/// <param name="Code">The reason's <see cref="RejectionCode"/>, or the code of the cleaning rule.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="First">The first of them.</param>
/// <param name="Causes">The rows by what in them is the reason, the most frequent first.</param>
internal sealed record RejectionGroup(string Code, int Rows, RejectedRow First, ImmutableArray<RejectionCause> Causes);
