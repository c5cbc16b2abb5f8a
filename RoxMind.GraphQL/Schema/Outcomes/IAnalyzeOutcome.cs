namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What became of a race that was sent in to be explained: the explanation, or why there is none.</summary>
internal interface IAnalyzeOutcome;
