using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Grains.Models.Documents;

/// <summary>A pace checkpoint without its trees: the file <c>pace/kNN.json</c>.</summary>
/// <param name="SegmentsDone">Segments known.</param>
/// <param name="Ridge">See <see cref="PaceCheckpoint.Ridge"/>.</param>
/// <param name="BaseShare">See <see cref="PaceCheckpoint.BaseShare"/>.</param>
/// <param name="Previous">How an earlier race is used.</param>
/// <param name="Interval">How far the truth strays from the forecast.</param>
/// <param name="Golden">Made-up rows with what ML.NET's model says to them; the served trees must say the same.</param>
internal sealed record CheckpointDocument(
    int SegmentsDone,
    RidgeModel Ridge,
    double BaseShare,
    PreviousUse Previous,
    PaceInterval Interval,
    ImmutableArray<GoldenRow> Golden
);
