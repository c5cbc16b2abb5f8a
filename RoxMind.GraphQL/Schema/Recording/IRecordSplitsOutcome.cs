namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>What became of a batch of splits: one outcome a row, or why none was looked at.</summary>
internal interface IRecordSplitsOutcome;
