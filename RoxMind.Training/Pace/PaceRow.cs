namespace RoxMind.Training.Pace;

/// <summary>One row as ML.NET reads it.</summary>
internal sealed class PaceRow
{
    /// <summary>Name of the input column.</summary>
    public const string FeatureColumn = nameof(Features);

    /// <summary>Inputs, the linear base's prediction last.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>What the linear base leaves over.</summary>
    public float Label { get; set; }
}
