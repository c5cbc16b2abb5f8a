namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>
/// Counts times by whole second. Memory depends on the spread of the times, not on their number: pages of 64 seconds are
/// allocated where times fall.
/// </summary>
internal sealed class SplitHistogram
{
    /// <summary>Times from here on are counted as this one; it is above every ceiling, so no rule can tell the difference.</summary>
    private const int LastSecond = 2047;

    private const int PageSize = 64;

    private readonly int[]?[] _pages = new int[]?[(LastSecond + 1) / PageSize];
    private int _count;

    /// <summary>Counts a time.</summary>
    /// <param name="seconds">The time.</param>
    /// <param name="times">How often; negative takes it out again.</param>
    public void Count(int seconds, int times)
    {
        var at = Math.Min(seconds, LastSecond);
        var page = _pages[at / PageSize] ??= new int[PageSize];
        page[at % PageSize] += times;
        _count += times;
    }

    /// <summary>Twice the median in seconds, so that the median of an even number of times is whole; null when there is none.</summary>
    public int? TwiceMedian() => _count == 0 ? null : At((_count - 1) / 2) + At(_count / 2);

    /// <summary>The time with this many times before it, in rising order.</summary>
    private int At(int rank)
    {
        for (var page = 0; page < _pages.Length; page++)
        {
            for (var i = 0; _pages[page] is { } counts && i < PageSize; i++)
            {
                rank -= counts[i];
                if (rank < 0)
                {
                    return (page * PageSize) + i;
                }
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rank));
    }
}
