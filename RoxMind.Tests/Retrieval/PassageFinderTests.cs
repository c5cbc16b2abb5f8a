using Microsoft.Extensions.Logging;
using RoxMind.Grains.Retrieval.Passages;

namespace RoxMind.Tests.Retrieval;

public sealed class PassageFinderTests
{
    private const string Question = "sled weight women";

    private readonly List<string> _lines = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_model_words_alone_count()
    {
        var found = await Finder().FindAsync(Question, 5, Cancel);
        Assert.Equal(new LexicalIndex(PassageLibrary.Default).Find(Question, 5), found);
        Assert.Empty(await Finder().FindAsync("zzzz", 5, Cancel));
    }

    [Fact]
    public async Task What_a_model_finds_counts_beside_the_words()
    {
        var meant = PassageLibrary.Default[^1];
        var model = new Model(text => text.Contains(VectorIndex.Encoded(meant.Text), StringComparison.Ordinal));
        Assert.DoesNotContain(meant, await Finder().FindAsync("zzzz", 5, Cancel));
        Assert.Equal(meant, (await Finder(model).FindAsync("zzzz", 5, Cancel))[0]);
        var both = await Finder(model).FindAsync(Question, 20, Cancel);
        Assert.Contains(meant, both);
        Assert.Contains((await Finder().FindAsync(Question, 1, Cancel))[0], both.Take(3));
    }

    [Fact]
    public async Task Model_that_fails_is_left_out_and_asked_again_the_next_time()
    {
        var model = new Model(_ => true) { Faults = 1 };
        var finder = Finder(model);
        var words = await Finder().FindAsync(Question, 5, Cancel);
        Assert.Equal(words, await finder.FindAsync(Question, 5, Cancel));
        Assert.Contains("is away", Assert.Single(_lines), StringComparison.Ordinal);
        await finder.FindAsync(Question, 5, Cancel);
        Assert.Single(_lines);
        Assert.True(model.Texts > PassageLibrary.Default.Length);
    }

    private PassageFinder Finder(params ISentenceModel[] models)
    {
        var factory = LoggerFactory.Create(log => log.AddProvider(new ListLog(_lines)));
        return new PassageFinder(models, factory.CreateLogger<PassageFinder>());
    }

    /// <summary>Puts texts that are meant, and whatever is asked, in one direction, and all else in another.</summary>
    private sealed class Model(Func<string, bool> isMeant) : ISentenceModel
    {
        public string Name => "a model";

        public int Faults { get; set; }

        public int Texts { get; private set; }

        public ValueTask<ReadOnlyMemory<float>> EncodeAsync(string text, CancellationToken cancellationToken)
        {
            if (Faults-- > 0)
            {
                throw new SentenceModelException("It is away.");
            }

            Texts++;
            var isPassage = text.Length > Question.Length;
            return new ValueTask<ReadOnlyMemory<float>>(
                !isPassage || isMeant(text) ? new float[] { 1, 0 } : new float[] { 0, 1 }
            );
        }
    }
}
