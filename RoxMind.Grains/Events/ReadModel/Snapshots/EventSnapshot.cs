using System.Collections.Immutable;

namespace RoxMind.Grains.Events.ReadModel.Snapshots;

/// <summary>
/// What an event's log adds up to at one of its entries: read instead of all entries before. It holds nothing that the log does not say.
/// </summary>
/// <param name="Head">Number of the last entry in it.</param>
/// <param name="Name">The event's published name; null when there was none.</param>
/// <param name="IsClosed">Whether the results are complete.</param>
/// <param name="IsFinal">Whether all analyses are to rest on the final course.</param>
/// <param name="Generation">How often everything was removed.</param>
/// <param name="Changes">How many results were recorded, corrected, judged or taken away.</param>
/// <param name="Finishers">The results, in the order in which they came.</param>
/// <param name="Starts">The starts with splits.</param>
/// <param name="Erased">The erased results.</param>
/// <param name="Course">How far the estimate of the course was.</param>
/// <param name="Season">The season, by name or day; null when neither tells it.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-snapshot")]
public sealed record EventSnapshot(
    [property: Id(0)] long Head,
    [property: Id(1)] string? Name,
    [property: Id(2)] bool IsClosed,
    [property: Id(3)] bool IsFinal,
    [property: Id(4)] int Generation,
    [property: Id(5)] int Changes,
    [property: Id(6)] ImmutableArray<FinisherSnapshot> Finishers,
    [property: Id(7)] ImmutableArray<StartSnapshot> Starts,
    [property: Id(8)] ImmutableArray<ErasedSnapshot> Erased,
    [property: Id(9)] CourseSnapshot Course,
    [property: Id(10)] int? Season = null
)
{
    /// <summary>
    /// Raised with whatever makes the same log add up to something else, or a snapshot of before mean something else: one of another
    /// format is not read, and the log is.
    /// </summary>
    public const int Format = 3;
}
