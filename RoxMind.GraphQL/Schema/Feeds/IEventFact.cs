namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>Something that happened at an event.</summary>
internal interface IEventFact;
