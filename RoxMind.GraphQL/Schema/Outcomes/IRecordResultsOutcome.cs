namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What became of a batch of results: one outcome a row, or why none was looked at.</summary>
internal interface IRecordResultsOutcome;
