namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>A question that is not answered; nothing was searched.</summary>
/// <param name="Code">
/// A stable code: `UNCLEAR`, `MEDICAL`, `PRIVATE_DATA`, `INJECTION`, `PROMPT_INJECTION`, `OUT_OF_DOMAIN`; `NEEDS_ME` where the question is about
/// an athlete and `me` names none with a race that fits; `BAD_MEANING` where `meaning` does not fit the typed form.
/// </param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Hints">Questions that would be understood.</param>
/// <param name="Json">The meaning as canonical JSON: of a refusal `{"intent":"refuse","reason":"…"}`.</param>
internal sealed record NotUnderstood(string Code, string Reason, IReadOnlyList<string> Hints, string Json)
    : IAskOutcome;
