namespace RoxMind.GraphQL.Schema.Events;

/// <summary>How many rows broke one rule.</summary>
/// <param name="Code">The rule's stable code, for example `SPLIT_BELOW_FLOOR`.</param>
/// <param name="Rows">How many rows.</param>
internal sealed record CodeCount(string Code, int Rows);
