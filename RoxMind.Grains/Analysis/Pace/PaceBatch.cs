namespace RoxMind.Grains.Analysis.Pace;

/// <summary>Working memory for forecasting several races at once; one thread's own.</summary>
internal sealed class PaceBatch
{
    /// <summary>Makes room.</summary>
    /// <param name="capacity">Most races at once.</param>
    public PaceBatch(int capacity)
    {
        Races = new PaceProgress[capacity];
        Steps = new PaceStep[capacity][];
        for (var i = 0; i < capacity; i++)
        {
            Races[i] = new PaceProgress();
        }
    }

    /// <summary>The races being forecast.</summary>
    public PaceProgress[] Races { get; }

    /// <summary>Their steps so far.</summary>
    public PaceStep[][] Steps { get; }

    /// <summary>Room for one row of inputs and the base's prediction.</summary>
    public float[] Row { get; } = new float[PaceFeatures.MaxCount + 1];
}
