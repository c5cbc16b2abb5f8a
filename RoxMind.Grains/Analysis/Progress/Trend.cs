namespace RoxMind.Grains.Analysis.Progress;

/// <summary>What a change between two races of one athlete says.</summary>
public enum Trend
{
    /// <summary>Within what two races differ by nature.</summary>
    Unchanged = 0,

    /// <summary>Faster by more than natural noise.</summary>
    Improved = 1,

    /// <summary>Slower by more than natural noise.</summary>
    Worsened = 2,

    /// <summary>The task was another one (load, repetitions, division): the times are not compared.</summary>
    NotComparable = 3,

    /// <summary>A time is missing in one of the races, or set aside in its analysis because it can't belong to the race.</summary>
    Missing = 4,
}
