using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Algebra;

/// <summary>A linear model on standardized inputs: the base of each pace model, and an input of its trees.</summary>
/// <param name="Intercept">Prediction for the mean of all inputs.</param>
/// <param name="Means">Mean of each input.</param>
/// <param name="Scales">Standard deviation of each input; positive.</param>
/// <param name="Weights">Weight of each standardized input.</param>
internal sealed record RidgeModel(
    double Intercept,
    ImmutableArray<double> Means,
    ImmutableArray<double> Scales,
    ImmutableArray<double> Weights
)
{
    /// <summary>Predicts one row.</summary>
    /// <param name="features">As many inputs as there are weights; further ones are ignored.</param>
    public double Predict(ReadOnlySpan<float> features)
    {
        var sum = Intercept;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (features[i] - Means[i]) / Scales[i];
        }

        return sum;
    }
}
