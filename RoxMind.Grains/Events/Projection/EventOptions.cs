namespace RoxMind.Grains.Events.Projection;

/// <summary>How events bring results to their athletes.</summary>
public sealed class EventOptions
{
    /// <summary>Pause after results could not be analysed, before they are tried again; default 2 s.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a silo looks for events whose work a crash left undone, the first time at its start; default 30 s.</summary>
    public TimeSpan RecoverEvery { get; set; } = TimeSpan.FromSeconds(30);
}
