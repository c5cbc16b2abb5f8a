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
        First = new int[capacity];
        Rows = new float[capacity * Width];
        (Levels, TreeSums) = (new double[capacity], new double[capacity]);
        for (var i = 0; i < capacity; i++)
        {
            Races[i] = new PaceProgress();
        }
    }

    /// <summary>The races being forecast.</summary>
    public PaceProgress[] Races { get; }

    /// <summary>Their steps so far.</summary>
    public PaceStep[][] Steps { get; }

    /// <summary>The first checkpoint of each that is asked for.</summary>
    public int[] First { get; }

    /// <summary>Whether a race has a step at a checkpoint that is asked for.</summary>
    public bool HasStep(int i, int checkpoint) => checkpoint >= First[i] && checkpoint < Steps[i].Length;

    /// <summary>Room for a row of inputs a race, <see cref="Width"/> apart.</summary>
    public float[] Rows { get; }

    /// <summary>Room for what the trees of a checkpoint add to, a race.</summary>
    public double[] Levels { get; }

    /// <summary>Room for what they add.</summary>
    public double[] TreeSums { get; }

    /// <summary>Inputs of a row, with the base's prediction.</summary>
    public static int Width => PaceFeatures.MaxCount + 1;

    /// <summary>A row.</summary>
    public Span<float> RowOf(int i) => Rows.AsSpan(i * Width, Width);
}
