using System.ComponentModel.DataAnnotations;

namespace RoxMind.Grains.Identity;

/// <summary>How the events' logs are followed for who is who.</summary>
public sealed class IdentityOptions
{
    /// <summary>From one look at the logs to the next.</summary>
    /// <value>One second, unless set; 10 milliseconds to an hour.</value>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(1);
}
