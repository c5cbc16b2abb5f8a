using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// One race relative to the usual race of its standard, read once and used for all its checkpoints. Reusable: the forecaster
/// keeps one for each request of a batch.
/// </summary>
internal sealed class PaceProgress
{
    private readonly double[] _ratios = new double[Course.SegmentCount];
    private readonly int[] _doneS = new int[Course.CheckpointCount];

    /// <summary>The standard.</summary>
    public StationStandard Standard { get; private set; }

    /// <summary>Its key.</summary>
    public string StandardKey { get; private set; } = string.Empty;

    /// <summary>The age group.</summary>
    public AgeGroup AgeGroup { get; private set; }

    /// <summary>The usual race.</summary>
    public PaceNorm Norm { get; private set; } = null!;

    /// <summary>How many segments from the start on are known without a gap.</summary>
    public int Known { get; private set; }

    /// <summary>
    /// Log of the earlier race's finish over the median of its standard; null without one. Limited to ±40 %: a race beyond
    /// that had a story of its own.
    /// </summary>
    public double? PreviousLevel { get; private set; }

    /// <summary>Log of a segment's time over its median. Only segments before <see cref="Known"/> have one.</summary>
    public double Ratio(int segment) => _ratios[segment];

    /// <summary>Seconds raced after the first k segments.</summary>
    public int DoneS(int k) => _doneS[k];

    /// <summary>Reads a race.</summary>
    /// <param name="query">The race so far.</param>
    /// <param name="norm">The usual race of its standard.</param>
    public void Read(PaceQuery query, PaceNorm norm)
    {
        if (query.Standard != Standard || StandardKey.Length == 0)
        {
            (Standard, StandardKey) = (query.Standard, query.Standard.Key);
        }

        (AgeGroup, Norm) = (query.AgeGroup, norm);
        var raw = query.Splits.Raw;
        Known = raw.IndexOf((ushort)0) is var gap && gap < 0 ? raw.Length : gap;
        for (var i = 0; i < Known; i++)
        {
            _ratios[i] = Math.Log(raw[i] / norm.SegmentsS[i]);
            _doneS[i + 1] = _doneS[i] + raw[i];
        }

        PreviousLevel = query.Previous is { TotalS: > 0, ExpectedS: > 0 } previous
            ? Math.Clamp(Math.Log((double)previous.TotalS / previous.ExpectedS), -0.4, 0.4)
            : null;
    }
}
