namespace RoxMind.Training.Coach.Learning;

/// <summary>What came of learning.</summary>
/// <param name="PerplexityBefore">Perplexity of held-out responses before it.</param>
/// <param name="PerplexityAfter">The same after it.</param>
/// <param name="Loss">Mean cross entropy of the last steps, nats a token.</param>
internal sealed record LearningOutcome(double PerplexityBefore, double PerplexityAfter, double Loss)
{
    /// <summary>The numbers by name.</summary>
    public Dictionary<string, double> Metrics =>
        new()
        {
            ["heldout_perplexity_before"] = PerplexityBefore,
            ["heldout_perplexity_after"] = PerplexityAfter,
            ["final_loss"] = Loss,
        };
}
