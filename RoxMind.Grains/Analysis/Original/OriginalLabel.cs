namespace RoxMind.Grains.Analysis.Original;

/// <summary>On which side of the thresholds the residual of the original pipeline's model lies.</summary>
public enum OriginalLabel
{
    /// <summary>Below the 10 % threshold: the finish was faster than the sum the model made of the splits.</summary>
    BelowPrediction = 0,

    /// <summary>Between the thresholds, as four in five races.</summary>
    AsPredicted = 1,

    /// <summary>Above the 90 % threshold: the finish was slower than the sum the model made of the splits.</summary>
    AbovePrediction = 2,
}
