namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>A text that answers a question about the sport or its training.</summary>
/// <param name="Code">Stable code; a text and its translation share it.</param>
/// <param name="Language">Its language, <c>en</c> or <c>de</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The text.</param>
public sealed record Passage(string Code, string Language, string Title, string Text);
