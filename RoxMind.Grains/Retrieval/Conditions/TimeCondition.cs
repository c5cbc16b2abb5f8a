using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That a time is as asked; one that is missing is not.</summary>
/// <param name="read">Reads the time.</param>
/// <param name="isTakenOf">Whether seconds are as asked of races of a standard; null where none of them is.</param>
internal sealed class TimeCondition(TimeReader read, Func<StationStandard, Func<int, bool>?> isTakenOf) : IRowCondition
{
    private readonly int[] _seconds = new int[RaceRows.BatchSize];

    private TimeCondition(TimeReader read, Func<int, bool> isTaken)
        : this(read, _ => isTaken) { }

    /// <summary>That a part, as it was measured, lies between bounds.</summary>
    public static TimeCondition Within(TimedPart part, TimeBounds bounds)
    {
        var (lowest, highest) = (bounds.Lowest, bounds.Highest);
        return new TimeCondition(
            (races, rows, seconds) => races.Read(part, rows, seconds),
            seconds => seconds >= lowest && seconds <= highest
        );
    }

    /// <summary>That what races are compared by is as asked.</summary>
    public static TimeCondition Comparable(TimedPart part, Func<int, bool> isTaken) =>
        new((races, rows, seconds) => races.ReadComparable(part, rows, seconds), isTaken);

    /// <summary>That a part, as it was measured, is at some percentiles of its standard.</summary>
    /// <param name="band">The part and the percentiles.</param>
    /// <param name="norms">Norms by standard; null where there are none, and nobody is at a percentile.</param>
    public static TimeCondition AtPercentile(PercentileBand band, Func<StationStandard, CohortSnapshot?> norms) =>
        new((races, rows, seconds) => races.Read(band.Part, rows, seconds), new PercentileMemo(band, norms).Of);

    /// <summary>That a run was not much slower than another.</summary>
    /// <param name="delta">The runs, and how much.</param>
    public static TimeCondition OfDelta(RunDelta delta)
    {
        var from = new int[RaceRows.BatchSize];
        return new TimeCondition(
            (races, rows, seconds) =>
            {
                races.Read(delta.From, rows, from);
                races.Read(delta.To, rows, seconds);
                for (var i = 0; i < rows.Length; i++)
                {
                    var isKnown = from[i] != RaceRows.Missing && seconds[i] != RaceRows.Missing;
                    seconds[i] = isKnown ? seconds[i] - from[i] : RaceRows.Missing;
                }
            },
            slowerS => slowerS <= delta.LteS
        );
    }

    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        if (isTakenOf(block.Standard) is not { } isTaken)
        {
            return 0;
        }

        read(block.Rows, rows, _seconds);
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[kept] = rows[i];
            kept += _seconds[i] != RaceRows.Missing && isTaken(_seconds[i]) ? 1 : 0;
        }

        return kept;
    }
}
