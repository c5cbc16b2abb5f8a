namespace RoxMind.Grains.Events.ReadModel;

/// <summary>How many results of an event are what; kept as they come and change.</summary>
internal sealed class FinisherCounts
{
    /// <summary>With an outcome of the analysis.</summary>
    public int Analyzed { get; private set; }

    /// <summary>With a reason why there is no analysis; they are among <see cref="Analyzed"/>.</summary>
    public int Unavailable { get; private set; }

    /// <summary>Not finished, or without an official time.</summary>
    public int NotRanked { get; private set; }

    /// <summary>Could not be brought to their athlete so far.</summary>
    public int Failed { get; private set; }

    /// <summary>Entries whose analysis a later one of the same result has replaced.</summary>
    public int Replaced { get; private set; }

    /// <summary>Counts a result as it is now, or takes it out of the count.</summary>
    /// <param name="finisher">The result.</param>
    /// <param name="change">1 or -1.</param>
    public void Add(Finisher finisher, int change)
    {
        Analyzed += finisher.Ready is null ? 0 : change;
        Unavailable += finisher.Ready?.Unavailable is null ? 0 : change;
        NotRanked += finisher.Result.IsRanked ? 0 : change;
        Failed += finisher.Failure is null ? 0 : change;
        Replaced += finisher.Replaced.Count() * change;
    }
}
