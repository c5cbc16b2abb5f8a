namespace RoxMind.Training.Courses;

/// <summary>
/// Least squares without what is far off: one in twenty pairs had a story of its own (an injury, a friend's pace, two people of one
/// name), and would draw the line toward no relation at all.
/// </summary>
/// <param name="Gap">Mean gap.</param>
/// <param name="Error">Mean error.</param>
/// <param name="Slope">Change of the error for a unit of the gap; null where the gaps are alike.</param>
internal readonly record struct RobustLine(double Gap, double Error, double? Slope)
{
    /// <summary>Variance of gaps that are alike but for rounding.</summary>
    private const double Alike = 1e-12;

    private const int Rounds = 4;

    /// <summary>Median absolute distances from the line beyond which a point is far off.</summary>
    private const double FarOff = 4;

    private const int LeastToJudge = 50;

    /// <summary>The line through points.</summary>
    public static RobustLine Through(IReadOnlyCollection<(double Gap, double Error)> points)
    {
        var (line, near) = (Of(points), points);
        for (var round = 0; round < Rounds && near.Count >= LeastToJudge; round++)
        {
            var distances = points.Select(line.Distance).Order().ToArray();
            var limit = FarOff * distances[distances.Length / 2];
            near = [.. points.Where(point => line.Distance(point) <= limit)];
            line = Of(near);
        }

        return line;
    }

    private double Distance((double Gap, double Error) point) =>
        Math.Abs(point.Error - Error - (Slope.GetValueOrDefault() * (point.Gap - Gap)));

    private static RobustLine Of(IReadOnlyCollection<(double Gap, double Error)> points)
    {
        if (points.Count == 0)
        {
            return default;
        }

        var (gap, error) = (points.Average(point => point.Gap), points.Average(point => point.Error));
        var square = points.Sum(point => (point.Gap - gap) * (point.Gap - gap));
        var product = points.Sum(point => (point.Gap - gap) * (point.Error - error));
        return new RobustLine(gap, error, square > Alike * points.Count ? product / square : null);
    }
}
