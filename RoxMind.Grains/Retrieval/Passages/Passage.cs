namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>A text that answers a question about the sport or its training.</summary>
/// <param name="Code">Stable code; a text and its translation share it.</param>
/// <param name="Language">Its language, <c>en</c> or <c>de</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The text.</param>
[GenerateSerializer]
[Immutable]
[Alias("passage")]
public sealed record Passage(
    [property: Id(0)] string Code,
    [property: Id(1)] string Language,
    [property: Id(2)] string Title,
    [property: Id(3)] string Text
);
