namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What became of a correction: what changed, or why nothing did.</summary>
internal interface ICorrectOutcome;
