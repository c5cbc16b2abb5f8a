using CsCheck;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Vocabularies;

namespace RoxMind.Tests.Training.Coach;

public sealed class BytePairTrainerTests
{
    private const int FirstReference = 3;
    private const int FirstByte = 45;
    private const int FirstLearnt = FirstByte + 256;
    private const int Size = 400;

    private static readonly string[] Texts =
    [
        "### Instruction:\nWrite the feedback for this race.\n### Context:\nresult slower large\n### Response:\n",
        "You finished {event} in {finish}, {residual} slower than expected ({p1.gap} in {p1}).\n\nThe wall was strong.",
        "The wall cost you time, and the lunges cost you more time; {p1.hint}. {target} is next.",
    ];

    private static readonly TokenVocabulary Learnt = Train(Texts, Size);
    private static readonly TextTokenizer Tokenizer = new(Learnt, Size);

    [Fact]
    public void Text_of_any_characters_comes_back_exactly()
    {
        string[] parts =
        [
            .. FactReference.All.Select(one => one.ToString()),
            .. new[] { " ", " ", " ", "\n", "the wall", "You", "expected", ".", ",", "###", "{", "}", "{p1", "</s>" },
            .. new[] { "<0x0A>", "<unused3>", "é", "漢", "🏃", "1:22", "\t", "\r\n", "\u00A0", "ﬁ", "e\u0301" },
        ];
        Gen.Int[0, parts.Length - 1]
            .Select(part => parts[part])
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(text => Assert.Equal(text, Decode(Tokenizer.Encode(text))));
    }

    [Fact]
    public void Prompt_and_text_have_the_same_tokens_together_and_apart()
    {
        Assert.Equal(
            [.. Tokenizer.Encode(Texts[0]), .. Tokenizer.Encode(Texts[1])],
            Tokenizer.Encode(Texts[0] + Texts[1])
        );
    }

    [Fact]
    public void Same_texts_give_the_same_vocabulary_in_any_order()
    {
        Assert.Equal(SentencePieceForm.Write(Learnt), SentencePieceForm.Write(Train([.. Texts.Reverse()], Size)));
    }

    [Fact]
    public void Vocabulary_comes_back_from_its_file()
    {
        var read = SentencePieceForm.Read(SentencePieceForm.Write(Learnt));
        Assert.Equal(Learnt.Pieces, read.Pieces);
        Assert.Equal((false, false), (read.AddsSpace, read.TrimsSpaces));
    }

    [Fact]
    public void Ids_are_control_tokens_references_bytes_and_what_was_learnt()
    {
        Assert.Equal(
            [("<unk>", PieceType.Unknown), ("<s>", PieceType.Control), ("</s>", PieceType.Control)],
            Learnt.Pieces.Take(FirstReference).Select(piece => (piece.Text, piece.Type))
        );
        Assert.Equal(
            FactReference.All.Select(one => (one.ToString(), PieceType.UserDefined)),
            Learnt.Pieces[FirstReference..FirstByte].Select(piece => (piece.Text, piece.Type))
        );
        Assert.Equal("<0x00>", Learnt.Pieces[FirstByte].Text);
        Assert.Equal("<0xFF>", Learnt.Pieces[FirstLearnt - 1].Text);
        Assert.All(Learnt.Pieces[FirstByte..FirstLearnt], piece => Assert.Equal(PieceType.Byte, piece.Type));
        var normal = Learnt.Pieces.Where(piece => piece.Type == PieceType.Normal).ToList();
        Assert.Equal(
            Enumerable.Range(0, normal.Count).Select(rank => -(float)rank),
            normal.Select(piece => piece.Score)
        );
        Assert.Equal(Size, Learnt.Pieces.Length);
        Assert.Equal(Size, Learnt.Pieces.Select(piece => piece.Text).Distinct().Count());
    }

    [Fact]
    public void References_are_whole_wherever_they_stand()
    {
        foreach (var (reference, index) in FactReference.All.Select((one, index) => (one, index)))
        {
            Assert.Equal([FirstReference + index], Tokenizer.Encode(reference.ToString()));
            Assert.Single(Tokenizer.Encode($"({reference} time{reference.ToString()[..^1]}"), FirstReference + index);
        }
    }

    [Fact]
    public void Pieces_join_no_words_digits_lines_or_signs_with_letters()
    {
        var vocabulary = Train([.. Enumerable.Repeat("a b1 22 22 b\n\nb\nb ab. ab. (ab) 7. {p1}a {nothing}", 9)], Size);
        foreach (var piece in vocabulary.Pieces.Where(piece => piece is { Type: PieceType.Normal, Text.Length: > 1 }))
        {
            Assert.Equal(-1, piece.Text.LastIndexOf(TokenVocabulary.Space) is > 0 and var at ? at : -1);
            Assert.DoesNotContain(piece.Text, one => char.IsDigit(one) || one == '\n');
            var rest = piece.Text.TrimStart(TokenVocabulary.Space);
            Assert.True(rest.All(char.IsLetter) || !rest.Any(char.IsLetter), piece.Text);
        }

        Assert.Contains(vocabulary.Pieces, piece => piece.Text == "\n");
        Assert.Contains(vocabulary.Pieces, piece => piece.Text == "▁ab");
    }

    [Fact]
    public void More_pieces_than_there_are_joints_stay_unused()
    {
        var vocabulary = Train(Texts, 2_048);
        Assert.Equal(2_048, vocabulary.Pieces.Length);
        Assert.Equal(PieceType.Unused, vocabulary.Pieces[^1].Type);
        var tokenizer = new TextTokenizer(vocabulary, 2_048);
        Assert.Equal(Texts[1], Decode(tokenizer.Encode(Texts[1]), tokenizer));
    }

    [Fact]
    public void Size_without_room_for_the_characters_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Train(Texts, FirstLearnt + 10));
    }

    [Fact]
    public void Work_can_be_cancelled()
    {
        Assert.Throws<OperationCanceledException>(() =>
            BytePairTrainer.Train(Texts, Size, new CancellationToken(canceled: true))
        );
    }

    private static TokenVocabulary Train(string[] texts, int size) =>
        BytePairTrainer.Train(texts, size, CancellationToken.None);

    private static string Decode(IEnumerable<int> tokens, TextTokenizer? tokenizer = null)
    {
        var assembler = new TextAssembler((tokenizer ?? Tokenizer).Tokens);
        foreach (var token in tokens)
        {
            assembler.Append(token);
        }

        return assembler.Take(isEnd: true);
    }
}
