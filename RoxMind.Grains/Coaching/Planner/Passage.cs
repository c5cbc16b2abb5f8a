namespace RoxMind.Grains.Coaching.Planner;

/// <summary>One part of a text in two lengths that say the same facts.</summary>
/// <param name="Full">The wording when there is room.</param>
/// <param name="Brief">The shortest wording.</param>
internal readonly record struct Passage(string Full, string Brief)
{
    /// <summary>A part that this race does not need.</summary>
    public static Passage None => new(string.Empty, string.Empty);
}
