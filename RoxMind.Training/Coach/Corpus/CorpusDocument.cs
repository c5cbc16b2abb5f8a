namespace RoxMind.Training.Coach.Corpus;

/// <summary>One line of a corpus.</summary>
/// <param name="Prompt">What the model is asked.</param>
/// <param name="Response">The template to be learnt.</param>
/// <param name="Kind">The situation in short, to count by.</param>
internal sealed record CorpusDocument(string Prompt, string Response, string Kind);
