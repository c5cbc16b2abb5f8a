using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>
/// What is kept of a race's text; replaced as a whole. Written by every version of the service, read by every later one.
/// </summary>
[GenerateSerializer]
[Alias("feedback-state")]
internal sealed record FeedbackState
{
    /// <summary>What the text was written from, see <see cref="FeedbackBasis"/>; null when none is kept.</summary>
    [Id(0)]
    public string? Basis { get; init; }

    /// <summary>The text with its writer and the facts that it states.</summary>
    [Id(1)]
    public Feedback? Feedback { get; init; }

    /// <summary>Lengths of the pieces that it came in, so that it can be followed again under the same numbers.</summary>
    [Id(2)]
    public ImmutableArray<int> Pieces { get; init; } = [];

    /// <summary>How many pieces came before these and were replaced by them.</summary>
    [Id(3)]
    public int Replaced { get; init; }
}
