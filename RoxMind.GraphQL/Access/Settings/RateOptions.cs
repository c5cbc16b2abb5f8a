using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Access.Settings;

/// <summary>
/// How many operations one key (or address, for callers without one) may start: a bucket of <see cref="Burst"/> operations that
/// fills by <see cref="PerSecond"/>. It counts only where access rules are configured.
/// </summary>
internal sealed class RateOptions
{
    /// <summary>Operations a second in the long run. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 100;

    /// <summary>Operations at once. Default 400.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 400;
}
