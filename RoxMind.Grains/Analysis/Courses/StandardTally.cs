using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>Counts and sums of one standard's innovations by segment.</summary>
[GenerateSerializer]
[Alias("standard-tally")]
internal sealed class StandardTally
{
    /// <summary>How many athletes have done each segment.</summary>
    [Id(0)]
    public int[] Counts { get; init; } = new int[RaceFormat.SegmentCount];

    /// <summary>Sums of their innovations, in units of <see cref="CourseTally.Unit"/>.</summary>
    [Id(1)]
    public long[] Sums { get; init; } = new long[RaceFormat.SegmentCount];

    /// <summary>Sum of the squares of all innovations, in the same units.</summary>
    [Id(2)]
    public long Squares { get; set; }

    /// <summary>The same in another object.</summary>
    public StandardTally Copy() =>
        new()
        {
            Counts = [.. Counts],
            Sums = [.. Sums],
            Squares = Squares,
        };
}
