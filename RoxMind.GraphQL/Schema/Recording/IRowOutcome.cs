namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>What became of one row of a batch.</summary>
internal interface IRowOutcome;
