namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>The answer to a question, or why there is none.</summary>
/// <param name="Refusal">Why it is not answered; null when it is.</param>
/// <param name="Understood">The question as it was understood, in plain words: show it. Null when it was refused.</param>
/// <param name="Meaning">The same as canonical JSON.</param>
/// <param name="Answer">The answer in sentences; null when it was refused.</param>
/// <param name="Total">How many races answer it.</param>
/// <param name="Races">The first of them, best first, one an athlete.</param>
internal sealed record AskedAnswer(
    QuestionRefusal? Refusal,
    string? Understood,
    string Meaning,
    AnswerText? Answer,
    int Total,
    IReadOnlyList<FoundRaceLine> Races
);
