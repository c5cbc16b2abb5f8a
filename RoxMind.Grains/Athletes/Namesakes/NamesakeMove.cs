namespace RoxMind.Grains.Athletes.Namesakes;

/// <summary>A race that is another athlete's than the one who has it.</summary>
/// <param name="RaceId">The race.</param>
/// <param name="FromId">Who has it.</param>
/// <param name="ToId">Whose it is.</param>
[GenerateSerializer]
[Immutable]
[Alias("namesake-move")]
public sealed record NamesakeMove(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string FromId,
    [property: Id(2)] string ToId
);
