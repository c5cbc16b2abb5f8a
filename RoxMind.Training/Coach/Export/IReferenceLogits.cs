namespace RoxMind.Training.Coach.Export;

/// <summary>What the trainer computes, to hold the exported model against.</summary>
internal interface IReferenceLogits : IDisposable
{
    /// <summary>For every place of a text, a number for each token of the vocabulary that may follow.</summary>
    /// <param name="tokens">The text, with the token that begins a document.</param>
    float[][] Logits(IReadOnlyList<int> tokens);
}
