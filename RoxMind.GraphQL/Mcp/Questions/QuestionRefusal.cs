namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>Why a question is not answered; nothing was searched.</summary>
/// <param name="Code">
/// A stable code: `UNCLEAR`, `MEDICAL`, `PRIVATE_DATA`, `INJECTION`, `PROMPT_INJECTION`, `OUT_OF_DOMAIN`, or `NEEDS_ME` where `me` is to be given.
/// </param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Hints">Questions that would be understood.</param>
internal sealed record QuestionRefusal(string Code, string Reason, IReadOnlyList<string> Hints);
