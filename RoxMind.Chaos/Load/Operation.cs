namespace RoxMind.Chaos.Load;

/// <summary>A batch, from its first sending until it was acknowledged.</summary>
/// <param name="Begun">When it was sent first.</param>
/// <param name="Took">How long until it was acknowledged, repetitions and pauses included.</param>
/// <param name="Failures">What went wrong meanwhile.</param>
/// <param name="LongestTry">How long the longest of its tries took to be answered, well or not.</param>
internal sealed record Operation(
    DateTimeOffset Begun,
    TimeSpan Took,
    IReadOnlyList<Answer> Failures,
    TimeSpan LongestTry
);
