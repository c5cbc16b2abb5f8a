using System.Collections.Immutable;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Rows that would not be taken for one reason.</summary>
/// <param name="Code">The reason's <see cref="RejectionCode"/>, or the code of the cleaning rule.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="First">The first of them.</param>
/// <param name="Causes">The values that cannot be read, or the columns whose times are not believed; the most frequent first.</param>
internal sealed record RejectionGroup(
    string Code,
    int Rows,
    RejectedRow First,
    ImmutableArray<(string Cause, int Rows)> Causes
);
