using System.Text.Json;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Corpus.Analyses;

namespace RoxMind.Tests.Training.Coach;

[Slow]
public sealed class CorpusWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("roxmind-corpus-").FullName;

    [Fact]
    public async Task Corpus_of_the_same_seed_is_the_same_and_says_what_it_is()
    {
        var (first, written) = await WriteAsync("first", seed: 3);
        var (again, _) = await WriteAsync("again", seed: 3);
        var (other, _) = await WriteAsync("other", seed: 4);
        Assert.Equal(first.Fingerprint, again.Fingerprint);
        Assert.NotEqual(first.Fingerprint, other.Fingerprint);
        Assert.Equal(302, written);
        Assert.Equal((250, 50, 2), (first.Pretrain, first.Tune, first.HeldOut));
        Assert.Equal(50, first.Kinds.Values.Sum());
        foreach (
            var (file, count) in new[]
            {
                (CorpusWriter.PretrainFile, 250),
                (CorpusWriter.TuneFile, 50),
                (CorpusWriter.HeldOutFile, 2),
            }
        )
        {
            var lines = await File.ReadAllLinesAsync(
                Path.Combine(_folder, "first", file),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(count, lines.Length);
            Assert.All(
                lines,
                line =>
                {
                    using var document = JsonDocument.Parse(line);
                    var prompt = document.RootElement.GetProperty("prompt").GetString()!;
                    Assert.EndsWith("### Response:\n", prompt, StringComparison.Ordinal);
                    Assert.DoesNotContain(prompt, char.IsAsciiDigit);
                    Assert.EndsWith(
                        ".",
                        document.RootElement.GetProperty("response").GetString()!,
                        StringComparison.Ordinal
                    );
                    Assert.NotEmpty(document.RootElement.GetProperty("kind").GetString()!);
                }
            );
        }
    }

    [Fact]
    public void Events_that_judge_are_never_those_of_training()
    {
        var training = Enumerable.Range(0, 5000).Select(i => CoachDivision.SeedOf(i % 7, i, isEvaluation: false));
        var evaluation = Enumerable.Range(0, 5000).Select(i => CoachDivision.SeedOf(i % 7, i, isEvaluation: true));
        Assert.Empty(training.Intersect(evaluation));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(CorpusManifest Manifest, int Written)> WriteAsync(string name, int seed)
    {
        var written = 0;
        var options = new CorpusOptions
        {
            Output = Path.Combine(_folder, name),
            Bundle = Path.Combine(RepositoryRoot.Path, "models", "default"),
            Seed = seed,
            Documents = 250,
        };
        var manifest = await new CorpusWriter(options, () => written++).WriteAsync(
            TestContext.Current.CancellationToken
        );
        return (manifest, written);
    }
}
