using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Projection;

/// <summary>How events bring results to their athletes.</summary>
public sealed class EventOptions
{
    /// <summary>Pause after results could not be analysed, before they are tried again; default 2 s.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often what races changed about later ones is brought to their events; default 1 s.</summary>
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause between two tries; default a minute.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a result is tried that can't be brought to its athlete, after pauses that begin with <see cref="RetryAfter"/> and double; default 6.</summary>
    public int Attempts { get; set; } = 6;

    /// <summary>How often a silo looks for events whose work a crash left undone, the first time at its start; default 30 s.</summary>
    public TimeSpan RecoverEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause between the work on an event and its upkeep, which keeps its log small; default 5 s.</summary>
    public TimeSpan TendAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Analyses replaced by later ones after which the log lets go of what they said; default 256.</summary>
    public int CompactAfter { get; set; } = 256;

    /// <summary>Most results of events whose work is done that a silo keeps in memory, each some two kilobytes; default 50,000.</summary>
    public int MostResults { get; set; } = 50_000;

    /// <summary>The pause after some failures in a row: it doubles each time.</summary>
    /// <param name="failures">How many, from 1.</param>
    internal TimeSpan PauseAfter(int failures) => GrowingPause.After(RetryAfter, failures, LongestPause);
}
