namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>The row was not taken; the others of the batch are not affected.</summary>
/// <param name="Code">A stable code, for example `SPLIT_OUT_OF_RANGE`.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record RefusedRow(string Code, string Reason) : IRowOutcome;
