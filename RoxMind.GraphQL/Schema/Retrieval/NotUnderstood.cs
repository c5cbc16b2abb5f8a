namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>A question that was not understood; nothing was searched.</summary>
/// <param name="Code">A stable code: `NOT_UNDERSTOOD`, `UNKNOWN_EVENT`, `CONTRADICTION` or `BAD_QUESTION`.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Hints">Questions that would be understood, or names of events that are known.</param>
internal sealed record NotUnderstood(string Code, string Reason, IReadOnlyList<string> Hints) : IAskOutcome;
