using System.Globalization;
using RoxMind.Grains.Retrieval.Passages;
using RoxMind.Inference.Sentences;
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
        using var model = new SentenceModel("MiniLM", static () => new MiniLmEmbeddings());
        var vectors = new PassageVectors(passages, model);

        var (words, both, meaning) = (
            new PassageScore("words (BM25)"),
            new PassageScore("both, by rank"),
            new PassageScore(model.Name)
        );
        foreach (
            var parts in (await File.ReadAllLinesAsync(SourceFolder.Find(Set), cancellationToken)).Select(line =>
                line.Split(Between)
            )
        )
        {
            var byWords = lexical.Find(parts[0], Depth);
            var byMeaning = await vectors.FindAsync(parts[0], Depth, cancellationToken);
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
