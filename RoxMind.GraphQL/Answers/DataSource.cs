namespace RoxMind.GraphQL.Answers;

/// <summary>Something that answers are made from and that tells which version it is of: an event.</summary>
/// <param name="EventId">The event.</param>
internal readonly record struct DataSource(string EventId);
