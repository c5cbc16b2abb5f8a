using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Streams;

/// <summary>How far subscribers may be behind what they follow.</summary>
internal sealed class StreamOptions
{
    /// <summary>
    /// Most entries that a subscriber who has caught up may fall behind; a slower one is disconnected, and told how to resume.
    /// Whoever still reads what was there before is not hurried. Default 4,096.
    /// </summary>
    [Range(8, 1_000_000)]
    public int MaxBehind { get; set; } = 4096;

    /// <summary>The same bound in bytes of encoded entries, for subscribers who ask in the same words together. Default 8 MiB.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int MaxBehindBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// What happens is told at once after a pause, and else no more often than this, all of it together: a subscriber's connection costs by
    /// how often it is written to. Default 60 ms.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan SendEvery { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>How often it is looked whether an event has changed that is followed as a whole. Default twice a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan RefreshEvery { get; set; } = TimeSpan.FromMilliseconds(500);
}
