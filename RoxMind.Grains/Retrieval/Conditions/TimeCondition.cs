using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That a time is as asked; one that is missing is not.</summary>
/// <param name="read">Reads the time.</param>
/// <param name="isTaken">Whether seconds are as asked.</param>
internal sealed class TimeCondition(TimeReader read, Func<int, bool> isTaken) : IRowCondition
{
    private readonly int[] _seconds = new int[RaceRows.BatchSize];

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

    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
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
