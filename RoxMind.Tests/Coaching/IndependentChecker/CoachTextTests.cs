using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Coaching;
using RoxMind.Silo.Inference.Text.Chat;
using RoxMind.Tests.Training.Coach;
using RoxMind.Training.Coach.Evaluation;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>
/// Judges what the shipped language model writes on events that it was not trained on. ROXMIND_COACH_TEXTS names a file of
/// <c>TextLine</c>s to judge instead; ROXMIND_COACH_FOLDER another model's folder; ROXMIND_COACH_COUNT how many texts are written.
/// </summary>
public sealed class CoachTextTests(CorpusRaces races) : IClassFixture<CorpusRaces>
{
    private const int Few = 200;
    private const int Many = 10_000;
    private const int AtATime = 32;
    private const double MostFallbacks = 0.01;

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
        var folder = FolderOrSkip();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Coach:Model", folder), new("Coach:Timeout", "01:00:00")])
                    .Build()
            )
            .AddTextGeneration(folder)
            .AddCoaching()
            .BuildServiceProvider();
        var writer = services.GetRequiredService<IFeedbackWriter>();
        var tally = new TextTally();
        foreach (var numbers in Enumerable.Range(0, count).Chunk(AtATime))
        {
            var judged = await Task.WhenAll(
                numbers.Select(async number =>
                {
                    // The wording follows the race's id: another id gives another text on the same race.
                    var from = races.All[number % races.All.Count].Race;
                    var id = number < races.All.Count ? from.Race.RaceId : $"{from.Race.RaceId}-{number}";
                    var (race, analysis) = (from.Race with { RaceId = id }, from.Analysis with { RaceId = id });
                    var feedback = await writer.WriteAsync(
                        race,
                        analysis,
                        null,
                        isInteractive: false,
                        TestContext.Current.CancellationToken
                    );
                    return new JudgedText(TextLine.Of(race, analysis, feedback));
                })
            );
            Array.ForEach(judged, tally.Add);
        }

        return tally;
    }
}
