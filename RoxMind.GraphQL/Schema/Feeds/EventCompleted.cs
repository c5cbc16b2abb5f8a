namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>The organiser declared the event's results complete.</summary>
/// <param name="Finishers">Results recorded by then.</param>
internal sealed record EventCompleted(int Finishers) : IEventFact;
