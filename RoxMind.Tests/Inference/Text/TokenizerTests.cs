using System.Text.Json;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Tokenizers;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

public sealed class TokenizerTests(TinyCoach coach) : IClassFixture<TinyCoach>
{
    private const string Space = "▁";

    private readonly TextTokenizer _tokenizer = coach.Model.Tokenizer;

    [Theory]
    [InlineData("the run")]
    [InlineData("### Instruction:\nWrite\n")]
    [InlineData("  two  spaces ")]
    [InlineData("{p1.gap} behind {event}, é and 漢 1:22")]
    [InlineData("</s><s> is text")]
    public void Text_comes_back_from_its_tokens(string text)
    {
        Assert.Equal(" " + text, Text(_tokenizer, _tokenizer.Encode(text)));
    }

    [Fact]
    public void Reference_is_one_token_wherever_it_stands()
    {
        var reference = Assert.Single(_tokenizer.Encode("{p1.gap}"), token => Is(token, "{p1.gap}"));
        var tokens = _tokenizer.Encode("a{p1.gap}b {p1.gap}. {p1}");
        Assert.Equal(2, tokens.Count(token => token == reference));
        Assert.Single(tokens, token => Is(token, "{p1}"));
    }

    [Fact]
    public void Name_of_a_control_token_in_a_text_is_text()
    {
        Assert.DoesNotContain(_tokenizer.Encode("the </s>"), token => coach.Model.Config.EndTokens.Contains(token));
    }

    [Fact]
    public void Byte_of_ascii_is_a_character_and_others_are_bytes()
    {
        var table = Table(
            new VocabularyPiece("<0x0A>", 0, PieceType.Byte),
            new VocabularyPiece("<0x35>", 0, PieceType.Byte),
            new VocabularyPiece("<0xC3>", 0, PieceType.Byte),
            new VocabularyPiece("</s>", 0, PieceType.Control)
        );
        Assert.Equal(["\n", "5", string.Empty, string.Empty], Enumerable.Range(0, 4).Select(table.Text));
        Assert.Equal(
            [TokenKind.Text, TokenKind.Text, TokenKind.Byte, TokenKind.Control],
            Enumerable.Range(0, 4).Select(table.Kind)
        );
    }

    [Fact]
    public void Bytes_of_a_character_come_when_it_is_whole()
    {
        var assembler = new TextAssembler(
            Table(
                new VocabularyPiece("<0xC3>", 0, PieceType.Byte),
                new VocabularyPiece("<0xA9>", 0, PieceType.Byte),
                new VocabularyPiece(Space + "a", 0, PieceType.Normal)
            )
        );
        assembler.Append(0);
        Assert.Empty(assembler.Take(isEnd: false));
        assembler.Append(1);
        Assert.Equal("é", assembler.Take(isEnd: false));
        assembler.Append(0);
        assembler.Append(2);
        Assert.Equal("\uFFFD a", assembler.Take(isEnd: true));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tokenizer_json_of_a_vocabulary_gives_the_same_tokens(bool isNewer)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, TextModelFiles.TokenizerJson), Json(isNewer));
        var other = TextTokenizer.Load(folder.Path, coach.Model.Config.VocabularySize);
        foreach (
            var text in new[]
            {
                "the run",
                "Your time was lost here, and {p1.gap} behind\n\nthis is {event}.",
                "### Instruction:\nWrite the feedback for this race.\n",
                "  9 é 漢 <0x0A> </s>",
            }
        )
        {
            Assert.Equal(_tokenizer.Encode(text), other.Encode(text));
            Assert.Equal(Text(_tokenizer, _tokenizer.Encode(text)), Text(other, other.Encode(text)));
        }
    }

    [Fact]
    public void Tokenizer_json_over_bytes_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            Path.Combine(folder.Path, TextModelFiles.TokenizerJson),
            """{ "model": { "type": "BPE", "vocab": { "a": 0 }, "merges": [] } }"""
        );
        var refusal = Assert.Throws<TextModelException>(() => TextTokenizer.Load(folder.Path, 10));
        Assert.Equal(TextModelFiles.TokenizerJson, refusal.File);
        Assert.Contains("byte_fallback", refusal.Reason, StringComparison.Ordinal);
    }

    /// <summary>The vocabulary as Hugging Face's tokenizers write it, in the older form or the newer.</summary>
    private string Json(bool isNewer)
    {
        var pieces = SentencePieceForm
            .Read(File.ReadAllBytes(Path.Combine(coach.Folder, TextModelFiles.SentencePiece)))
            .Pieces;
        var added = pieces
            .Select((piece, id) => (piece, id))
            .Where(entry => entry.piece.Type is PieceType.Control or PieceType.Unknown or PieceType.UserDefined)
            .Select(entry => new
            {
                entry.id,
                content = entry.piece.Text,
                special = entry.piece.Type != PieceType.UserDefined,
            });
        var known = pieces.Select(piece => piece.Text).ToHashSet();
        var merges = pieces
            .Where(piece => piece is { Type: PieceType.Normal, Text.Length: > 1 })
            .OrderByDescending(piece => piece.Score)
            .Select(piece => Split(piece.Text, known))
            .OfType<(string Left, string Right)>()
            .ToList();
        return JsonSerializer.Serialize(
            new
            {
                added_tokens = added,
                normalizer = isNewer
                    ? null
                    : (object)
                        new
                        {
                            type = "Sequence",
                            normalizers = new object[]
                            {
                                new { type = "Prepend", prepend = Space },
                                new { type = "Replace", content = Space },
                            },
                        },
                pre_tokenizer = isNewer ? new { type = "Metaspace", prepend_scheme = "first" } : null,
                model = new
                {
                    type = "BPE",
                    unk_token = "<unk>",
                    byte_fallback = true,
                    vocab = pieces.Select((piece, id) => (piece.Text, id)).ToDictionary(one => one.Text, one => one.id),
                    merges = isNewer
                        ? (object)merges.Select(merge => new[] { merge.Left, merge.Right })
                        : merges.Select(merge => $"{merge.Left} {merge.Right}"),
                },
            }
        );
    }

    private static (string Left, string Right)? Split(string text, HashSet<string> known) =>
        Enumerable
            .Range(1, text.Length - 1)
            .Select(at => (Left: text[..at], Right: text[at..]))
            .Where(pair => known.Contains(pair.Left) && known.Contains(pair.Right))
            .Select(pair => ((string, string)?)pair)
            .LastOrDefault();

    private static TokenTable Table(params VocabularyPiece[] pieces) =>
        new(new TokenVocabulary([.. pieces], AddsSpace: true, TrimsSpaces: false), pieces.Length);

    private bool Is(int token, string text) => _tokenizer.Tokens.Text(token) == text;

    private static string Text(TextTokenizer tokenizer, IEnumerable<int> tokens)
    {
        var assembler = new TextAssembler(tokenizer.Tokens);
        foreach (var token in tokens)
        {
            assembler.Append(token);
        }

        return assembler.Take(isEnd: true);
    }
}
