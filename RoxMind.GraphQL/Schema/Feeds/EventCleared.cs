namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>An administrator removed everything that was recorded for the event until now.</summary>
/// <param name="Results">How many results went.</param>
/// <param name="Reason">Why, for people; null when nothing was said.</param>
internal sealed record EventCleared(int Results, string? Reason) : IEventFact;
