namespace RoxMind.Training.Coach.Learning;

/// <summary>A document in tokens: begin, prompt, response, end.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="PromptLength">How many of them are not the response's, begin included.</param>
internal sealed record TokenDocument(int[] Tokens, int PromptLength);
