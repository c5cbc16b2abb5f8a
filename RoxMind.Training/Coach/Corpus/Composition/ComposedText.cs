namespace RoxMind.Training.Coach.Corpus.Composition;

/// <summary>A template with its length.</summary>
/// <param name="Template">Words and references.</param>
/// <param name="Words">Words of the rendered text.</param>
internal sealed record ComposedText(string Template, int Words);
