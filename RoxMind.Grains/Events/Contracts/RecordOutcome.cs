using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>What became of one result or split that was sent in.</summary>
[GenerateSerializer]
[Immutable]
[Alias("record-outcome")]
public abstract record RecordOutcome
{
    private RecordOutcome() { }

    /// <summary>It is durable.</summary>
    /// <param name="Id">The race's id (for a split, the start's).</param>
    /// <param name="Seq">Its number in the event's log.</param>
    /// <param name="Doubtful">Splits of it that can't be true and are left out.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("recorded")]
    public sealed record Recorded(
        [property: Id(0)] string Id,
        [property: Id(1)] long Seq,
        [property: Id(2)] DoubtfulSplits? Doubtful = null
    ) : RecordOutcome;

    /// <summary>It was durable before with other content, and this is durable now in its stead.</summary>
    /// <param name="Id">The race's id (for a split, the start's).</param>
    /// <param name="Seq">The correction's number in the event's log.</param>
    /// <param name="Doubtful">Splits of it that can't be true and are left out.</param>
    /// <param name="Ruling">How it ended by an official's word, which stays; null where none said otherwise than publications.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("corrected")]
    public sealed record Corrected(
        [property: Id(0)] string Id,
        [property: Id(1)] long Seq,
        [property: Id(2)] DoubtfulSplits? Doubtful = null,
        [property: Id(3)] RaceStatus? Ruling = null
    ) : RecordOutcome;

    /// <summary>It was durable before, and nothing changed; or it names a further member of a team that another row is there for.</summary>
    /// <param name="Id">The race's id (for a split, the start's).</param>
    /// <param name="Seq">Its number in the event's log.</param>
    /// <param name="ChangedSeq">Number of its latest correction; 0 when there is none.</param>
    /// <param name="Ruling">How it ended by an official's word, which stays; null where none said otherwise than publications.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("duplicate")]
    public sealed record Duplicate(
        [property: Id(0)] string Id,
        [property: Id(1)] long Seq,
        [property: Id(2)] long ChangedSeq = 0,
        [property: Id(3)] RaceStatus? Ruling = null
    ) : RecordOutcome;

    /// <summary>It was not taken; nothing changed.</summary>
    /// <param name="Code">A stable code, for example <c>WRONG_EVENT</c>.</param>
    /// <param name="Reason">Why, for people.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("refused")]
    public sealed record Refused([property: Id(0)] string Code, [property: Id(1)] string Reason) : RecordOutcome;
}
