using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>
/// What a question means: exactly what it states, nothing more. Its canonical JSON is written by <see cref="Json.MeaningWriter"/> and read
/// back by <see cref="Json.MeaningReader"/>.
/// </summary>
/// <param name="Intent">What is wanted.</param>
public sealed record Meaning(Intent Intent)
{
    /// <summary>Whom the athletes are to be like.</summary>
    public Likeness? Similarity { get; init; }

    /// <summary>What they are to be better at; without a likeness, relatively strong in.</summary>
    public ImmutableSortedSet<TimedPart> BetterAt { get; init; } = [];

    /// <summary>What they are not to be better at; without a likeness, relatively weak in.</summary>
    public ImmutableSortedSet<TimedPart> NotBetterAt { get; init; } = [];

    /// <summary>What is asked about.</summary>
    public ImmutableSortedSet<TimedPart> Segments { get; init; } = [];

    /// <summary>How many seconds are to be gained at least, by part.</summary>
    public ImmutableSortedDictionary<TimedPart, int> MinGainS { get; init; } =
        ImmutableSortedDictionary<TimedPart, int>.Empty;

    /// <summary>The conditions.</summary>
    public MeaningFilters Filters { get; init; } = MeaningFilters.None;

    /// <summary>A number of athletes that is stated.</summary>
    public int? Count { get; init; }

    /// <summary>What answers are ordered by.</summary>
    public MeaningOrder? Sort { get; init; }

    /// <summary>The time whose place is asked for.</summary>
    public TimedValue? Value { get; init; }

    /// <summary>What times are supposed.</summary>
    public MeaningTarget? Target { get; init; }

    /// <summary>Why it is not answered; only of a refusal.</summary>
    public RefusalReason? Reason { get; init; }
}
