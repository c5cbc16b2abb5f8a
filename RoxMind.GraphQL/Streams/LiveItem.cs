namespace RoxMind.GraphQL.Streams;

/// <summary>One entry of a live stream.</summary>
/// <param name="Seq">Its number within the stream, from 1, without gaps.</param>
/// <param name="Value">What subscribers' fields are resolved from.</param>
/// <param name="Retracts">Whether earlier entries must not be shown any more as they were.</param>
internal readonly record struct LiveItem(long Seq, object? Value, bool Retracts);
