using System.Collections.Immutable;
using System.Globalization;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Cohorts;

/// <summary>Names clusters of segment z-scores by what their centres say: the level, and where runs and stations differ.</summary>
internal static class LevelNames
{
    /// <summary>Difference between the mean z of runs and of stations from which a name says so, in standard deviations.</summary>
    private const double Telling = 0.5;

    /// <summary>Names of clusters that are ordered from fast to slow.</summary>
    /// <param name="centres">One z-score a segment, in course order.</param>
    public static ImmutableArray<string> Of(IReadOnlyList<float[]> centres) =>
        [.. centres.Select((centre, level) => Name(level, centres.Count, centre))];

    private static string Name(int level, int count, float[] centre)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"level {level + 1}");
        var lead = Mean(centre, SegmentKind.Run) - Mean(centre, SegmentKind.Station);
        var parts = new List<string>();
        if (level == 0)
        {
            parts.Add("fastest");
        }
        else if (level == count - 1)
        {
            parts.Add("slowest");
        }

        if (Math.Abs(lead) > Telling)
        {
            parts.Add(lead > 0 ? "stations better than runs" : "runs better than stations");
        }

        return parts.Count == 0 ? name : $"{name} ({string.Join(", ", parts)})";
    }

    private static double Mean(float[] centre, SegmentKind kind) =>
        RaceFormat.Segments.Where(segment => RaceFormat.Kind(segment) == kind).Average(segment => centre[(int)segment]);
}
