using RoxMind.Tests.Training.Coach;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Coach.Evaluation;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>
/// Judges what the shipped language model writes on events that it was not trained on. ROXMIND_COACH_TEXTS names a file of
/// <c>TextLine</c>s to judge instead; ROXMIND_COACH_FOLDER another model's folder; ROXMIND_COACH_COUNT how many texts are written.
/// </summary>
[Slow]
public sealed class CoachTextTests(CorpusRaces races) : IClassFixture<CorpusRaces>
{
    private const int Few = 200;
    private const int Many = 10_000;
    private const double MostFallbacks = 0.005;

    [Fact]
    public async Task Texts_of_the_shipped_model_stand_up_to_an_independent_checker() =>
        AssertGood(await WriteAsync(Few));

    [Fact(Explicit = true)]
    public async Task Many_texts_stand_up_to_an_independent_checker()
    {
        if (Environment.GetEnvironmentVariable("ROXMIND_COACH_TEXTS") is not { Length: > 0 } file)
        {
            var count = Environment.GetEnvironmentVariable("ROXMIND_COACH_COUNT");
            AssertGood(await WriteAsync(count is null ? Many : int.Parse(count)));
            return;
        }

        var tally = new TextTally();
        await foreach (var line in File.ReadLinesAsync(file, TestContext.Current.CancellationToken))
        {
            tally.Add(new JudgedText(line));
        }

        AssertGood(tally);
    }

    private static void AssertGood(TextTally tally)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(tally.ToString());
        Assert.True(tally.Faulty == 0 && tally.Fallbacks <= MostFallbacks, tally.ToString());
    }

    private static string FolderOrSkip()
    {
        var folder =
            Environment.GetEnvironmentVariable("ROXMIND_COACH_FOLDER")
            ?? Path.Combine(RepositoryRoot.Path, "models", "default", "coach");
        if (!Directory.Exists(folder))
        {
            Assert.Skip("There is no language model in models/default/coach.");
        }

        return folder;
    }

    private async Task<TextTally> WriteAsync(int count)
    {
        await using var studio = new CoachStudio(FolderOrSkip());
        var tally = new TextTally();
        var asked = Enumerable.Range(0, count).Select(Race);
        await foreach (var (race, feedback) in studio.WriteAsync(asked, TestContext.Current.CancellationToken))
        {
            tally.Add(new JudgedText(TextLine.Of(race.Race, race.Analysis, feedback)));
            if (feedback.Fallback is { } reason)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{reason}: {feedback.Detail}");
            }
        }

        return tally;
    }

    /// <summary>The wording follows the race's id: another id gives another text on the same race.</summary>
    private CoachRace Race(int number)
    {
        var race = races.All[number % races.All.Count].Race;
        var id = number < races.All.Count ? race.Race.RaceId : $"{race.Race.RaceId}-{number}";
        return race with { Race = race.Race with { RaceId = id }, Analysis = race.Analysis with { RaceId = id } };
    }
}
