namespace RoxMind.Grains.Analysis.Courses;

/// <summary>When times of a race are held not to belong to it, whatever tells how far off they are.</summary>
internal static class MisfitRule
{
    /// <summary>A race with more of them is another kind of race: it is taken as it is.</summary>
    public const int Most = 4;

    /// <summary>
    /// Stations are swapped more rarely than timed wrongly: two times have to fit so much better in each other's place, in squares of
    /// distances, than the one that is not wrong by itself fits in its own.
    /// </summary>
    private const double Better = 4;

    /// <summary>Two times fit in each other's place when the squares of their distances add up to no more.</summary>
    private const double Fitting = 6;

    /// <summary>Whether a time that is wrong and another one were swapped; all distances in standard deviations.</summary>
    /// <param name="other">How far the other time is from what is expected of its place.</param>
    /// <param name="otherHere">The same of the other time in the place of the wrong one.</param>
    /// <param name="wrongThere">The same of the wrong time in the place of the other.</param>
    public static bool AreSwapped(double other, double otherHere, double wrongThere)
    {
        var swapped = (otherHere * otherHere) + (wrongThere * wrongThere);
        return swapped <= Fitting && swapped + Better <= other * other;
    }
}
