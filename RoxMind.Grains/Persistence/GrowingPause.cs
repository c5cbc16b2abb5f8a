namespace RoxMind.Grains.Persistence;

/// <summary>How long to wait before something that failed is tried again: what fails for long is tried, and told, ever more rarely.</summary>
public static class GrowingPause
{
    private const int MostDoublings = 20;

    /// <summary>The longest pause where nothing else is said.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after some failures in a row: it doubles each time.</summary>
    /// <param name="first">After the first failure.</param>
    /// <param name="failures">How many, from 1.</param>
    /// <param name="longest">It grows no further; null takes <see cref="Longest"/>.</param>
    public static TimeSpan After(TimeSpan first, int failures, TimeSpan? longest = null)
    {
        var pause = first * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        return pause < (longest ?? Longest) ? pause : longest ?? Longest;
    }
}
