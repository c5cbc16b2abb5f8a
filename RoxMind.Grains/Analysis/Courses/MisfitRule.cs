namespace RoxMind.Grains.Analysis.Courses;

/// <summary>When times of a race are held not to belong to it, whatever tells how far off they are.</summary>
internal static class MisfitRule
{
    /// <summary>A race with more of them is another kind of race: it is taken as it is.</summary>
    public const int Most = 4;

    /// <summary>A time that is no further than this from what is expected of its place is not taken for a swapped one.</summary>
    private const double InPlace = 1.25;

    /// <summary>Two times fit in each other's place when the squares of their distances add up to no more.</summary>
    private const double Fitting = 6;

    /// <summary>Whether a time that is wrong and another one were swapped; all distances in standard deviations.</summary>
    /// <param name="other">How far the other time is from what is expected of its place.</param>
    /// <param name="otherHere">The same of the other time in the place of the wrong one.</param>
    /// <param name="wrongThere">The same of the wrong time in the place of the other.</param>
    public static bool AreSwapped(double other, double otherHere, double wrongThere) =>
        Math.Abs(other) > InPlace && (otherHere * otherHere) + (wrongThere * wrongThere) <= Fitting;
}
