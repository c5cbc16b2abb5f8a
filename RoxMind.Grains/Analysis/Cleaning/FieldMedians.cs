using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>The usual times of one division and gender category at one event.</summary>
public sealed class FieldMedians
{
    /// <summary>Fewest races from which a median is believed.</summary>
    public const int FewestRaces = 30;

    private readonly SplitHistogram?[] _histograms = new SplitHistogram?[RaceFormat.SegmentCount];
    private readonly double?[] _medians = new double?[RaceFormat.SegmentCount];
    private bool _isChanged;

    /// <summary>How many races were counted.</summary>
    public int Races { get; private set; }

    /// <summary>Median of a run or station, seconds; null for transitions, which have no usual time, and where no split is known.</summary>
    public double? this[Segment segment]
    {
        get
        {
            if (_isChanged)
            {
                for (var i = 0; i < _medians.Length; i++)
                {
                    _medians[i] = _histograms[i]?.TwiceMedian() / 2.0;
                }

                _isChanged = false;
            }

            return _medians[(int)segment];
        }
    }

    /// <summary>Counts the splits of a race, or takes them out. Missing ones are left out.</summary>
    /// <param name="splits">The splits.</param>
    /// <param name="times">1 to count them, −1 to take them out.</param>
    internal void Count(Splits splits, int times)
    {
        Races += times;
        _isChanged = true;
        var raw = splits.Raw;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] > 0 && RaceFormat.Kind((Segment)i) != SegmentKind.Roxzone)
            {
                (_histograms[i] ??= new SplitHistogram()).Count(raw[i], times);
            }
        }
    }
}
