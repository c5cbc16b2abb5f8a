namespace RoxMind.Grains.Events.Contracts;

/// <summary>How many results share a reason.</summary>
/// <param name="Reason">The reason, for people.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer]
[Immutable]
[Alias("reason-count")]
public sealed record ReasonCount([property: Id(0)] string Reason, [property: Id(1)] int Count);
