using System.Collections.Immutable;

namespace RoxMind.Grains.Events.ReadModel.Snapshots;

/// <summary>An erased result in a snapshot of its event.</summary>
/// <param name="RaceId">Its id.</param>
/// <param name="Entries">Numbers of the log entries that held content of it.</param>
[GenerateSerializer]
[Immutable]
[Alias("erased-snapshot")]
public sealed record ErasedSnapshot([property: Id(0)] string RaceId, [property: Id(1)] ImmutableArray<long> Entries);
