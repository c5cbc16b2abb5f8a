namespace RoxMind.Grains.Events.Facts;

/// <summary>Something that happened at an event, as kept in its log for ever. The set of facts is closed.</summary>
[GenerateSerializer]
[Immutable]
[Alias("event-fact")]
public abstract record EventFact
{
    private protected EventFact() { }
}
