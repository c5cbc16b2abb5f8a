namespace RoxMind.GraphQL.Answers;

/// <summary>Everything that decides an answer but the data: who has the same key may be given the same bytes.</summary>
/// <param name="Document">Stands for the document; the same object for the same document.</param>
/// <param name="Operation">Which of its operations; null when it has only one.</param>
/// <param name="Variables">The variables, as JSON.</param>
/// <param name="Audience">Everything that decides what the caller may see.</param>
internal readonly record struct AnswerKey(object Document, string? Operation, string Variables, string Audience)
{
    private const int Overhead = 512;

    /// <summary>Bytes that it takes in memory, roughly, with what holds it.</summary>
    public long Size => Overhead + (2L * ((Operation?.Length ?? 0) + Variables.Length + Audience.Length));
}
