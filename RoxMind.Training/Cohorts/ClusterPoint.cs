namespace RoxMind.Training.Cohorts;

/// <summary>A point to be clustered, as ML.NET reads it.</summary>
internal sealed class ClusterPoint
{
    /// <summary>Name of the column.</summary>
    public const string Column = nameof(Coordinates);

    /// <summary>The coordinates, in standard deviations.</summary>
    public float[] Coordinates { get; set; } = [];
}
