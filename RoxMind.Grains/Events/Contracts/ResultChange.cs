using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>An official's word about a result or a start that was recorded.</summary>
/// <param name="Id">The result's id; for a start its number.</param>
/// <param name="Reason">Why, for people; null when nothing is said.</param>
[GenerateSerializer]
[Immutable]
[Alias("result-change")]
public abstract record ResultChange([property: Id(0)] string Id, [property: Id(1)] string? Reason)
{
    /// <summary>A result ended in another way than was recorded; as finished it is put back.</summary>
    /// <param name="Id">The result's id.</param>
    /// <param name="Status">How it ended.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="IsOfList">Whether no official says it, but a list that the result is not in: the next one that has it puts it back.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("change-status")]
    public sealed record OfStatus(
        string Id,
        [property: Id(0)] RaceStatus Status,
        string? Reason,
        [property: Id(1)] bool IsOfList = false
    ) : ResultChange(Id, Reason);

    /// <summary>A split of a result is another.</summary>
    /// <param name="Id">The result's id.</param>
    /// <param name="Segment">The segment.</param>
    /// <param name="TimeS">Its time, seconds; 0 when it is not known.</param>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("change-split")]
    public sealed record OfSplit(
        string Id,
        [property: Id(0)] Segment Segment,
        [property: Id(1)] int TimeS,
        string? Reason
    ) : ResultChange(Id, Reason);

    /// <summary>A start on the course ends there.</summary>
    /// <param name="Id">The start number.</param>
    /// <param name="Status">How it ended; not finished.</param>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("change-start")]
    public sealed record OfStart(string Id, [property: Id(0)] RaceStatus Status, string? Reason)
        : ResultChange(Id, Reason);
}
