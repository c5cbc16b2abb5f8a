namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>What became of a question: the races that answer it, or why it was not understood.</summary>
internal interface IAskOutcome;
