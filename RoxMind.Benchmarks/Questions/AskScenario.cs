using System.Diagnostics;
using System.Globalization;
using RoxMind.Benchmarks.Events;
using RoxMind.Benchmarks.Index;
using RoxMind.Benchmarks.Search;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Answers;
using RoxMind.Grains.Retrieval.Answers.Intents;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Search;
using Spectre.Console;

namespace RoxMind.Benchmarks.Questions;

/// <summary>How long questions of the set take from their words to the answer, and random bytes to their refusal, over very many races.</summary>
internal sealed class AskScenario : IScenario
{
    private const int Races = 250_000;

    /// <summary>So many rounds warm up: until then parts of the service may not be compiled for speed.</summary>
    private const int WarmUps = 5;

    private const int Rounds = 5;
    private const int Shown = 20;
    private const int Strings = 1000;
    private const int StringLength = 500;
    private const int Printable = 0x250;

    private readonly Dictionary<StationStandard, CohortSnapshot> _cohorts = ModelBundle
        .Load(new RoxMindOptions().ModelFolder)
        .Cohorts.ToDictionary();

    /// <inheritdoc/>
    public string Name => "ask";

    /// <inheritdoc/>
    public string Description =>
        $"questions of the set over {Races:N0} races, from the words to the answer; without a chat model";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var index = new RaceIndex(new MemoryStore(Field()));
        await index.LoadAsync(cancellationToken);
        var finder = new RaceFinder(index);
        var asker = AskerOf();
        var questions = Directory
            .GetFiles(SourceFolder.Find(QuestionScenario.Set), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Split(QuestionScenario.Between)[0])
            .ToList();
        var times = new Dictionary<Intent, List<(double Ms, string Question)>>();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                var intent = Ask(question, finder, asker, cancellationToken);
                if (round >= WarmUps)
                {
                    TimesOf(intent).Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, question));
                }
            }
        }

        var table = new Table().AddColumns(
            "questions",
            "asked",
            "ms (median)",
            "ms (p99)",
            "ms (longest)",
            "the longest"
        );
        foreach (var (intent, some) in times.OrderBy(pair => pair.Key))
        {
            AddRow(table, $"{intent}", some);
        }

        AddRow(table, "all", [.. times.Values.SelectMany(some => some)]);
        AddRow(table, "random strings", Random(finder, asker, cancellationToken));
        return table;

        List<(double Ms, string Question)> TimesOf(Intent intent)
        {
            if (!times.TryGetValue(intent, out var some))
            {
                some = [];
                times.Add(intent, some);
            }

            return some;
        }
    }

    /// <summary>What the retrieval grain does with a question.</summary>
    private Intent Ask(string question, RaceFinder finder, Asker asker, CancellationToken cancellationToken)
    {
        var read = QuestionReader.Read(question, new FinderContext(finder));
        if (read.Fault is not null)
        {
            return Intent.Refuse;
        }

        var sources = new AnswerSources(finder, _cohorts.GetValueOrDefault, asker, 0, Shown, cancellationToken);
        var answer = AnswerWriter.Write(read.Meaning, sources);
        _ = MeaningQuestion.Of(read.Meaning, read.Ignored, finder);
        return answer.Sentences.IsEmpty
            ? throw new InvalidOperationException($"'{question}' has no answer.")
            : read.Meaning.Intent;
    }

    private List<(double Ms, string Question)> Random(
        RaceFinder finder,
        Asker asker,
        CancellationToken cancellationToken
    )
    {
        var (random, times) = (new Random(1), new List<(double Ms, string Question)>(Strings));
        for (var i = 0; i < Strings; i++)
        {
            var text = string.Create(StringLength, random, (all, own) => Fill(all, own));
            var start = Stopwatch.GetTimestamp();
            Ask(text, finder, asker, cancellationToken);
            times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, $"number {i}"));
        }

        return times;
    }

    private static void Fill(Span<char> text, Random random)
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)random.Next(1, Printable);
        }
    }

    /// <summary>Races drawn from the norms of one standard, told as those of women and men with names, at many events.</summary>
    private static List<IndexedRace> Field()
    {
        var named = new NamedField(Races).Races.ToArray();

        // The races drawn are in order of time, and those of one athlete follow each other.
        new Random(1).Shuffle(named);
        return
        [
            .. new RaceField(Races).Races.Select(
                (race, i) => named[i] with { TotalS = race.TotalS, Splits = race.Splits, AgeGroup = race.AgeGroup }
            ),
        ];
    }

    private Asker AskerOf()
    {
        var result = SyntheticEvent.Draw(_cohorts.GetValueOrDefault, 1)[0];
        var race = new AthleteRace(
            result,
            IdentityBasis.NameMatch,
            new AnalysisOutcome.Unavailable("none", "It is not analysed here.")
        );
        return new Asker(
            new AthleteProfile("me", "Somebody", "GER", result.Standard.Gender, IsTeam: false, [race]),
            race
        );
    }

    private static void AddRow(Table table, string name, List<(double Ms, string Question)> asked)
    {
        asked.Sort();
        var times = asked.ConvertAll(one => one.Ms);
        table.AddRow(
            name,
            times.Count.ToString(CultureInfo.InvariantCulture),
            times[times.Count / 2].ToString("F2", CultureInfo.InvariantCulture),
            Figures.Below(times, 0.99).ToString("F2", CultureInfo.InvariantCulture),
            times[^1].ToString("F2", CultureInfo.InvariantCulture),
            Markup.Escape(asked[^1].Question)
        );
    }
}
