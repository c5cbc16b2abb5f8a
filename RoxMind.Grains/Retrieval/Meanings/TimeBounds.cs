namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Between what a time lies, seconds; nulls take everything.</summary>
/// <param name="Lt">Less than.</param>
/// <param name="Lte">At most.</param>
/// <param name="Gt">More than.</param>
/// <param name="Gte">At least.</param>
public sealed record TimeBounds(int? Lt = null, int? Lte = null, int? Gt = null, int? Gte = null)
{
    /// <summary>Whether no time can lie between them.</summary>
    public bool IsEmpty => Highest < Lowest;

    /// <summary>The shortest time between them.</summary>
    public int Lowest => Math.Max(Gte ?? 0, Gt + 1 ?? 0);

    /// <summary>The longest time between them.</summary>
    public int Highest => Math.Min(Lte ?? int.MaxValue, Lt - 1 ?? int.MaxValue);

    /// <summary>Whether a time lies between them.</summary>
    /// <param name="seconds">The time; null lies nowhere.</param>
    public bool Holds(int? seconds) => seconds >= Lowest && seconds <= Highest;

    /// <summary>Both bounds and others; of two that say the same kind the narrower one.</summary>
    /// <param name="other">The others.</param>
    public TimeBounds And(TimeBounds other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TimeBounds(Least(Lt, other.Lt), Least(Lte, other.Lte), Most(Gt, other.Gt), Most(Gte, other.Gte));
    }

    private static int? Least(int? one, int? other) => one is null || other < one ? other : one;

    private static int? Most(int? one, int? other) => one is null || other > one ? other : one;
}
