namespace RoxMind.Grains.Retrieval;

/// <summary>A question.</summary>
/// <param name="Question">The words, at most 500 characters; null when the meaning is given.</param>
/// <param name="Meaning">The meaning as JSON, which goes before the words; null when it is to be read from them.</param>
/// <param name="AthleteId">Who asks, or whom the question is about; null when nobody said.</param>
/// <param name="RaceId">Which of their races it is about; null for the latest that fits.</param>
[GenerateSerializer]
[Immutable]
[Alias("ask-request")]
public sealed record AskRequest(
    [property: Id(0)] string? Question,
    [property: Id(1)] string? Meaning = null,
    [property: Id(2)] string? AthleteId = null,
    [property: Id(3)] string? RaceId = null
);
