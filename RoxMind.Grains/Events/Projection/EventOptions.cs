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

    /// <summary>The pause after some failures in a row: it doubles each time.</summary>
    /// <param name="failures">How many, from 1.</param>
    internal TimeSpan PauseAfter(int failures) => GrowingPause.After(RetryAfter, failures, LongestPause);
}
