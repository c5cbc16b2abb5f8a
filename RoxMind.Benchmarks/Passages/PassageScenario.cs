using System.Globalization;
using Microsoft.Extensions.AI;
using RoxMind.Grains.Retrieval.Passages;
using Spectre.Console;

namespace RoxMind.Benchmarks.Passages;

/// <summary>How well passages are found by words, by vectors, and by both.</summary>
internal sealed class PassageScenario : IScenario
{
    private const string Set = "RoxMind.Tests/Retrieval/PassageSet/passages.txt";
    private const string Between = " | ";
    private const int Depth = 20;
    private const int Counted = 5;

    /// <inheritdoc/>
    public string Name => "passages";

    /// <inheritdoc/>
    public string Description => "passages found for the questions of the set, by words, by vectors and by both";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var passages = PassageLibrary.Default;
        var lexical = new LexicalIndex(passages);
        using var model = new MiniLmEmbeddings();
        var vectors = await model.GenerateAsync(
            passages.Select(passage => VectorIndex.Encoded($"{passage.Title}. {passage.Text}")),
            cancellationToken: cancellationToken
        );
        var index = new VectorIndex(passages, [.. vectors.Select(vector => vector.Vector)]);

        var (words, both, meaning) = (
            new PassageScore("words (BM25)"),
            new PassageScore("both, by rank"),
            new PassageScore("MiniLM")
        );
        foreach (
            var parts in (await File.ReadAllLinesAsync(SourceFolder.Find(Set), cancellationToken)).Select(line =>
                line.Split(Between)
            )
        )
        {
            var byWords = lexical.Find(parts[0], Depth);
            var vector = await model.GenerateVectorAsync(
                VectorIndex.Encoded(parts[0]),
                cancellationToken: cancellationToken
            );
            var byMeaning = index.Find(vector, Depth);
            words.Add(byWords, parts[1], Counted);
            meaning.Add(byMeaning, parts[1], Counted);
            both.Add(RankFusion.Join(byWords, byMeaning), parts[1], Counted);
        }

        var table = new Table().AddColumns("by", "questions", "recall@5", "nDCG@5", "nDCG against words");
        foreach (var score in new[] { words, meaning, both })
        {
            table.AddRow(
                score.Name,
                score.Count.ToString(CultureInfo.InvariantCulture),
                score.Recall.ToString("F3", CultureInfo.InvariantCulture),
                score.Gain.ToString("F3", CultureInfo.InvariantCulture),
                (score.Gain / words.Gain).ToString("F2", CultureInfo.InvariantCulture)
            );
        }

        return table;
    }
}
