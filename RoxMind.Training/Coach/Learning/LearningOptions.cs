namespace RoxMind.Training.Coach.Learning;

/// <summary>How a model learns.</summary>
internal sealed record LearningOptions
{
    /// <summary>How often each document is seen.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Tokens of a step, filling included.</summary>
    public int BatchTokens { get; init; } = 8192;

    /// <summary>The highest step size; it rises to it and falls from it to a tenth along a cosine.</summary>
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>Share of the steps in which the step size rises.</summary>
    public double Warmup { get; init; } = 0.04;

    /// <summary>Decay of the weights.</summary>
    public double WeightDecay { get; init; } = 0.05;

    /// <summary>Longest gradient.</summary>
    public double MostGradient { get; init; } = 1;

    /// <summary>Whether only the response's tokens are to be foretold, and not the prompt's.</summary>
    public bool ResponseOnly { get; init; }

    /// <summary>The same seed gives the same order and the same first weights.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Steps between checkpoints.</summary>
    public int CheckpointSteps { get; init; } = 200;

    /// <summary>Step size at a step.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="steps">All steps.</param>
    public double RateAt(int step, int steps)
    {
        var rising = Math.Max(1, Warmup * steps);
        if (step < rising)
        {
            return LearningRate * (step + 1) / rising;
        }

        var share = (step - rising) / Math.Max(1, steps - rising);
        return LearningRate * (0.1 + (0.45 * (1 + Math.Cos(Math.PI * Math.Min(1, share)))));
    }
}
