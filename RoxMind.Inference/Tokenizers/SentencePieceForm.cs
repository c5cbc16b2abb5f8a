using System.Collections.Immutable;
using Google.Protobuf;

namespace RoxMind.Inference.Tokenizers;

/// <summary>
/// The part of SentencePiece's <c>ModelProto</c> that byte-pair vocabularies need, read and written field by field.
/// (Field numbers: sentencepiece_model.proto of google/sentencepiece.)
/// </summary>
internal static class SentencePieceForm
{
    private const int BytePairs = 2;

    /// <summary>Reads a vocabulary.</summary>
    /// <exception cref="InvalidDataException">It is not such a message, or not of byte pairs.</exception>
    public static TokenVocabulary Read(byte[] model)
    {
        try
        {
            using var input = new CodedInputStream(model);
            return ReadModel(input);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new InvalidDataException($"it is no SentencePiece model: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a vocabulary, for a library that reads no other form.</summary>
    public static byte[] Write(TokenVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return ProtoFields.Message(model =>
        {
            foreach (var piece in vocabulary.Pieces)
            {
                ProtoFields.WriteMessage(model, 1, part => WritePiece(part, piece));
            }

            ProtoFields.WriteMessage(model, 2, trainer => WriteTrainer(trainer, vocabulary));
            ProtoFields.WriteMessage(model, 3, normalizer => WriteNormalizer(normalizer, vocabulary));
        });
    }

    private static TokenVocabulary ReadModel(CodedInputStream input)
    {
        var pieces = ImmutableArray.CreateBuilder<VocabularyPiece>();
        var (kind, addsSpace, trims) = (1L, true, true);
        while (input.ReadTag() is var tag && tag != 0)
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1:
                    pieces.Add(ReadPiece(input.ReadBytes()));
                    break;
                case 2:
                    kind = Numbers(input.ReadBytes()).GetValueOrDefault(3, kind);
                    break;
                case 3:
                    var rules = Numbers(input.ReadBytes());
                    (addsSpace, trims) = (rules.GetValueOrDefault(3, 1) != 0, rules.GetValueOrDefault(4, 1) != 0);
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        if (pieces.Count == 0)
        {
            throw new InvalidDataException("it has no pieces.");
        }

        return kind == BytePairs
            ? new TokenVocabulary(pieces.ToImmutable(), addsSpace, trims)
            : throw new InvalidDataException("its pieces are not merged as byte pairs (trainer_spec.model_type).");
    }

    private static VocabularyPiece ReadPiece(ByteString message)
    {
        var (text, score, type) = (string.Empty, 0f, PieceType.Normal);
        var input = message.CreateCodedInput();
        while (input.ReadTag() is var tag && tag != 0)
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1:
                    text = input.ReadString();
                    break;
                case 2:
                    score = input.ReadFloat();
                    break;
                case 3:
                    type = (PieceType)input.ReadInt32();
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return new VocabularyPiece(text, score, type);
    }

    /// <summary>The whole numbers of a message by field.</summary>
    private static Dictionary<int, long> Numbers(ByteString message)
    {
        var numbers = new Dictionary<int, long>();
        var input = message.CreateCodedInput();
        while (input.ReadTag() is var tag && tag != 0)
        {
            if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.Varint)
            {
                numbers[WireFormat.GetTagFieldNumber(tag)] = input.ReadInt64();
            }
            else
            {
                input.SkipLastField();
            }
        }

        return numbers;
    }

    private static void WritePiece(CodedOutputStream part, VocabularyPiece piece)
    {
        ProtoFields.WriteText(part, 1, piece.Text);
        ProtoFields.WriteSingle(part, 2, piece.Score);
        ProtoFields.WriteNumber(part, 3, (int)piece.Type);
    }

    private static void WriteTrainer(CodedOutputStream trainer, TokenVocabulary vocabulary)
    {
        int Find(string text, int otherwise)
        {
            for (var id = 0; id < vocabulary.Pieces.Length; id++)
            {
                if (string.Equals(vocabulary.Pieces[id].Text, text, StringComparison.Ordinal))
                {
                    return id;
                }
            }

            return otherwise;
        }

        ProtoFields.WriteNumber(trainer, 3, BytePairs);
        ProtoFields.WriteNumber(trainer, 4, vocabulary.Pieces.Length);
        ProtoFields.WriteNumber(trainer, 35, vocabulary.Pieces.Any(piece => piece.Type == PieceType.Byte) ? 1 : 0);
        ProtoFields.WriteNumber(trainer, 40, Find("<unk>", 0));
        ProtoFields.WriteNumber(trainer, 41, Find("<s>", 1));
        ProtoFields.WriteNumber(trainer, 42, Find("</s>", 2));
    }

    private static void WriteNormalizer(CodedOutputStream normalizer, TokenVocabulary vocabulary)
    {
        ProtoFields.WriteText(normalizer, 1, "identity");
        ProtoFields.WriteNumber(normalizer, 3, vocabulary.AddsSpace ? 1 : 0);
        ProtoFields.WriteNumber(normalizer, 4, vocabulary.TrimsSpaces ? 1 : 0);
        ProtoFields.WriteNumber(normalizer, 5, 1);
    }
}
