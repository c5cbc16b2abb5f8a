using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel.Snapshots;

/// <summary>A start with splits in a snapshot of its event.</summary>
/// <param name="Number">The start number.</param>
/// <param name="Entry">Who, as the latest split said.</param>
/// <param name="Published">The splits as they were sent.</param>
/// <param name="Status">How it ended without a result.</param>
/// <param name="Entries">Numbers of the log entries with its splits.</param>
[GenerateSerializer]
[Immutable]
[Alias("start-snapshot")]
public sealed record StartSnapshot(
    [property: Id(0)] string Number,
    [property: Id(1)] RaceEntry? Entry,
    [property: Id(2)] Splits Published,
    [property: Id(3)] RaceStatus Status,
    [property: Id(4)] ImmutableArray<long> Entries
);
