namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>The texts of a closed event.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Wanted">Results with an analysis: as many texts.</param>
/// <param name="Written">Texts that are kept.</param>
/// <param name="IsDone">Whether the batch is over: every text was written, or could not be and is left for those who ask for it.</param>
/// <param name="After">Number of the log entry of the last result that is dealt with.</param>
[GenerateSerializer]
[Immutable]
[Alias("feedback-batch")]
public sealed record FeedbackBatch(
    [property: Id(0)] string EventId,
    [property: Id(1)] int Wanted,
    [property: Id(2)] int Written,
    [property: Id(3)] bool IsDone,
    [property: Id(4)] long After
);
