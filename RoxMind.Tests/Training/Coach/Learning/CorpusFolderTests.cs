using RoxMind.Inference.Tokenizers;
using RoxMind.Tests.Storage;
using RoxMind.Training.Coach.Learning;
using RoxMind.Training.Coach.Models;
using RoxMind.Training.Coach.Vocabularies;

namespace RoxMind.Tests.Training.Coach.Learning;

public sealed class CorpusFolderTests : IDisposable
{
    private const string Lines = "some.jsonl";

    private static readonly MistralConfig Config = new()
    {
        VocabSize = 400,
        HiddenSize = 32,
        IntermediateSize = 64,
        NumHiddenLayers = 1,
        NumAttentionHeads = 2,
        NumKeyValueHeads = 1,
        MaxPositionEmbeddings = 40,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Document_begins_and_ends_and_its_prompt_is_apart()
    {
        Write("""{"prompt":"result level\n","response":"You finished {event}.","kind":"any"}""");
        var tokenizer = Tokenizer();
        var document = Assert.Single(new CorpusFolder(_folder.Path).Encode(Lines, tokenizer, Config));
        Assert.Equal(Config.BosTokenId, document.Tokens[0]);
        Assert.Equal(Config.EosTokenId, document.Tokens[^1]);
        Assert.Equal("result level\n", Text(document.Tokens[1..document.PromptLength]));
        Assert.Equal("You finished {event}.", Text(document.Tokens[document.PromptLength..^1]));

        string Text(int[] tokens) => string.Concat(tokens.Select(tokenizer.Tokens.Text));
    }

    [Theory]
    [InlineData("{\"prompt\":\"a\"}", "line 2: it has no prompt and response")]
    [InlineData("no json", "line 2: it has no prompt and response")]
    [InlineData(
        """{"prompt":"aaaaaaaaaaaaaaaaaaaaaaaaaaa","response":"bbbbbbbbbbbbbbbbbbbbbbb","kind":""}""",
        "line 2: its "
    )]
    public void Line_that_is_no_document_or_too_long_is_named(string line, string message)
    {
        Write("""{"prompt":"a","response":"b","kind":""}""", line);
        var corpus = new CorpusFolder(_folder.Path);
        var failure = Assert.Throws<InvalidDataException>(() => corpus.Encode(Lines, Tokenizer(), Config));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_a_corpus_is_refused_by_its_file()
    {
        var failure = Assert.Throws<InvalidDataException>(() => new CorpusFolder(_folder.Path).Manifest());
        Assert.Contains("corpus.json", failure.Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.Path, "corpus.json"), "{");
        failure = Assert.Throws<InvalidDataException>(() => new CorpusFolder(_folder.Path).Manifest());
        Assert.Contains("can't be read", failure.Message, StringComparison.Ordinal);
    }

    private static TextTokenizer Tokenizer() =>
        new(
            BytePairTrainer.Train(
                ["result level\n", "You finished {event}."],
                Config.VocabSize,
                CancellationToken.None
            ),
            Config.VocabSize
        );

    private void Write(params string[] lines) => File.WriteAllLines(Path.Combine(_folder.Path, Lines), lines);
}
