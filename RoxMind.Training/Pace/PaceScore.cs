namespace RoxMind.Training.Pace;

/// <summary>ML.NET's answer to a row.</summary>
internal sealed class PaceScore
{
    /// <summary>The prediction.</summary>
    public float Score { get; set; }
}
