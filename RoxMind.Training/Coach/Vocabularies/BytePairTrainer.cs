using RoxMind.Grains.Coaching.Facts;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Vocabularies;

/// <summary>
/// Learns a byte-pair vocabulary, as SentencePiece does: control tokens, the references as pieces that are never cut, the bytes to
/// fall back to, what was joined in the order of joining, and single characters. No piece joins words, digits or line breaks.
/// (Sennrich, Haddow, Birch: Neural Machine Translation of Rare Words with Subword Units, 2016.)
/// </summary>
internal static class BytePairTrainer
{
    private const int Bytes = 256;

    /// <summary>Learns a vocabulary; the same texts give the same one, in whatever order they come.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="size">Pieces; where the texts give fewer, the rest is unused.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size does not even hold the single characters.</exception>
    public static TokenVocabulary Train(IEnumerable<string> texts, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var words = new WordCounter();
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            words.Add(text);
        }

        var merger = new PairMerger(words.Counts);
        string[] characters = [.. merger.Characters.Where(one => !char.IsSurrogate(one[0]))];
        VocabularyPiece[] reserved = [.. Reserved()];
        ArgumentOutOfRangeException.ThrowIfLessThan(size, reserved.Length + characters.Length);
        string[] learnt =
        [
            .. merger.Merge(size - reserved.Length - characters.Length, cancellationToken),
            .. characters,
        ];
        var unused = Enumerable.Range(0, size - reserved.Length - learnt.Length);
        return new TokenVocabulary(
            [
                .. reserved,
                .. learnt.Select((text, rank) => new VocabularyPiece(text, -rank, PieceType.Normal)),
                .. unused.Select(number => new VocabularyPiece($"<unused{number}>", 0, PieceType.Unused)),
            ],
            AddsSpace: false,
            TrimsSpaces: false
        );
    }

    private static IEnumerable<VocabularyPiece> Reserved() =>
        [
            new("<unk>", 0, PieceType.Unknown),
            new("<s>", 0, PieceType.Control),
            new("</s>", 0, PieceType.Control),
            .. FactReference.All.Select(one => new VocabularyPiece(one.ToString(), 0, PieceType.UserDefined)),
            .. Enumerable.Range(0, Bytes).Select(value => new VocabularyPiece($"<0x{value:X2}>", 0, PieceType.Byte)),
        ];
}
