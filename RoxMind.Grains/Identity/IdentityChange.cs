namespace RoxMind.Grains.Identity;

/// <summary>What became of an administrator's correction of identities, or of an erasure.</summary>
[GenerateSerializer]
[Immutable]
[Alias("identity-change")]
public abstract record IdentityChange
{
    private IdentityChange() { }

    /// <summary>The change is in force and durable.</summary>
    /// <param name="AthleteId">The athlete that now has the races.</param>
    /// <param name="RacesMoved">How many races it concerned; 0 when it was in force before.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("identity-changed")]
    public sealed record Done([property: Id(0)] string AthleteId, [property: Id(1)] int RacesMoved) : IdentityChange;

    /// <summary>The change cannot be made; nothing is different.</summary>
    /// <param name="Reason">Why, for people.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("identity-change-refused")]
    public sealed record Refused([property: Id(0)] string Reason) : IdentityChange;
}
