using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>The made-up field of open men at an event whose segments take longer or shorter by planted factors.</summary>
internal static class SyntheticEventField
{
    /// <summary>Planted effects: logs by segment, about what <see cref="SyntheticCourses.Prior"/> expects.</summary>
    public static double[] Planted { get; } =
    [
        .. RaceFormat.Segments.Select(segment =>
            0.03 + (RaceFormat.Kind(segment) == SegmentKind.Roxzone ? 0.2 : 0.06 * (((int)segment % 5) - 2))
        ),
    ];

    /// <summary>Races of the field with the effects in them; other offsets give other athletes.</summary>
    public static IEnumerable<RaceResult> Races(int count, int offset = 0) =>
        SyntheticCohort
            .OpenMen.Races.Skip(offset)
            .Take(count)
            .Select(race => race with { Splits = At(race.Splits, Planted) });

    /// <summary>Splits at an event with effects.</summary>
    public static Splits At(Splits splits, double[] effects)
    {
        var times = new int[RaceFormat.SegmentCount];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = (int)Math.Round(splits.Raw[i] * Math.Exp(effects[i]));
        }

        return new Splits(times);
    }

    /// <summary>The first splits of a race, as many as were done in a time.</summary>
    public static Splits Until(Splits splits, int clockS)
    {
        var (times, done) = (new int[RaceFormat.SegmentCount], 0);
        for (var i = 0; i < times.Length && done + splits.Raw[i] <= clockS; i++)
        {
            times[i] = splits.Raw[i];
            done += times[i];
        }

        return new Splits(times);
    }
}
