using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Whom athletes are to be like, and in what.</summary>
/// <param name="Anchor">Id of an athlete, or <see cref="Me"/>.</param>
/// <param name="Basis">In what.</param>
/// <param name="Parts">Which parts, for <see cref="LikenessBasis.Segments"/>; else none.</param>
/// <param name="ToleranceS">How far the time may differ, seconds, when that is stated.</param>
public sealed record Likeness(string Anchor, LikenessBasis Basis, ImmutableSortedSet<TimedPart> Parts, int? ToleranceS)
{
    /// <summary>The anchor that is whoever asks.</summary>
    public const string Me = "me";
}
