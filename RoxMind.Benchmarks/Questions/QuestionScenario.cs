using System.Diagnostics;
using System.Globalization;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions;
using Spectre.Console;

namespace RoxMind.Benchmarks.Questions;

/// <summary>How many questions of the set are read exactly, and how long reading takes.</summary>
internal sealed class QuestionScenario : IScenario
{
    /// <summary>Folder of the questions, within the sources.</summary>
    public const string Set = "RoxMind.Tests/Retrieval/QuestionSet";

    /// <summary>Stands between a question and what it means.</summary>
    public const string Between = " | ";
    private const string Refusal = "\"intent\":\"refuse\"";

    /// <inheritdoc/>
    public string Name => "questions";

    /// <inheritdoc/>
    public string Description => "questions of the set that are read exactly as they are meant";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns(
            "questions",
            "all",
            "exact",
            "to refuse",
            "refused so",
            "answered though",
            "ms (median)",
            "ms (p99)"
        );
        foreach (var file in Directory.GetFiles(SourceFolder.Find(Set), "*.txt").Order(StringComparer.Ordinal))
        {
            AddRow(
                table,
                Path.GetFileNameWithoutExtension(file),
                await File.ReadAllLinesAsync(file, cancellationToken)
            );
        }

        return table;
    }

    private static void AddRow(Table table, string name, string[] lines)
    {
        var (exact, toRefuse, refused, answered) = (0, 0, 0, 0);
        var times = new List<double>();
        foreach (var parts in lines.Select(line => line.Split(Between)))
        {
            var meant = Canonical(parts[1]);
            var watch = Stopwatch.StartNew();
            var read = MeaningWriter.Write(QuestionReader.Read(parts[0], new UnknownRaces()).Meaning);
            times.Add(watch.Elapsed.TotalMilliseconds);
            var isRight = string.Equals(read, meant, StringComparison.Ordinal);
            exact += isRight ? 1 : 0;
            if (meant.Contains(Refusal, StringComparison.Ordinal))
            {
                toRefuse++;
                refused += isRight ? 1 : 0;
                answered += read.Contains(Refusal, StringComparison.Ordinal) ? 0 : 1;
            }
        }

        times.Sort();
        table.AddRow(
            name,
            Whole(lines.Length),
            string.Create(CultureInfo.InvariantCulture, $"{exact} ({100.0 * exact / lines.Length:F1} %)"),
            Whole(toRefuse),
            Whole(refused),
            Whole(answered),
            times[times.Count / 2].ToString("F2", CultureInfo.InvariantCulture),
            Figures.Below(times, 0.99).ToString("F2", CultureInfo.InvariantCulture)
        );
    }

    private static string Canonical(string json) =>
        MeaningReader.Read(json) is MeaningReading.Read read
            ? MeaningWriter.Write(read.Meaning)
            : throw new InvalidDataException($"{json} is no meaning.");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
