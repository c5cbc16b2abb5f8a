namespace RoxMind.Grains.Retrieval.Index;

/// <summary>An event that the index has races of.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Name">Its published name.</param>
/// <param name="Results">How many races are indexed.</param>
public sealed record KnownEvent(string EventId, string Name, int Results);
