namespace RoxMind.Training.Coach.Torch;

/// <summary>How a model is adapted.</summary>
/// <param name="Rank">Rank of the change.</param>
/// <param name="Alpha">The change is multiplied by this, divided by the rank.</param>
/// <param name="Dropout">Share of the inputs that the change does not see while it is learnt.</param>
internal sealed record LoraSettings(int Rank = 8, double Alpha = 16, double Dropout = 0.05)
{
    /// <summary>Factor on the change.</summary>
    public double Scale => Alpha / Rank;
}
