namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What became of closing an event: the event, or why not.</summary>
internal interface ICloseEventOutcome;
