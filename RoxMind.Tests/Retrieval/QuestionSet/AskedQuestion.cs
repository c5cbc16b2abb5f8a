using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions;

namespace RoxMind.Tests.Retrieval.QuestionSet;

/// <summary>A question of the set, and what it means.</summary>
/// <param name="Text">The question.</param>
/// <param name="Meaning">The canonical JSON of what it means.</param>
internal sealed record AskedQuestion(string Text, string Meaning)
{
    private const string Between = " | ";

    public bool IsToRefuse => Meaning.Contains("\"intent\":\"refuse\"", StringComparison.Ordinal);

    /// <summary>What the reader makes of it.</summary>
    public string Read() => MeaningWriter.Write(QuestionReader.Read(Text, new NoRaces()).Meaning);

    /// <summary>The questions of a file: <c>tuned</c>, that the grammar was made with, or <c>held-out</c>, that it was not.</summary>
    public static IReadOnlyList<AskedQuestion> In(string file) =>
        [
            .. File.ReadAllLines(
                    Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Retrieval", "QuestionSet", $"{file}.txt")
                )
                .Select(line => line.Split(Between))
                .Select(parts => new AskedQuestion(parts[0], Canonical(parts[1]))),
        ];

    private static string Canonical(string json) =>
        MeaningReader.Read(json) is MeaningReading.Read read
            ? MeaningWriter.Write(read.Meaning)
            : throw new InvalidDataException($"{json} is no meaning: {MeaningReader.Read(json)}");
}
