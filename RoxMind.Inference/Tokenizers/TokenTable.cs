using System.Globalization;

namespace RoxMind.Inference.Tokenizers;

/// <summary>What each token stands for.</summary>
internal sealed class TokenTable
{
    private const int ByteNameLength = 6;
    private const byte FirstPartialByte = 0x80;

    private readonly TokenKind[] _kinds;
    private readonly string[] _texts;
    private readonly byte[] _bytes;

    /// <summary>A table of a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="size">Tokens the model knows; those beyond the vocabulary stand for nothing.</param>
    public TokenTable(TokenVocabulary vocabulary, int size)
    {
        (_kinds, _texts, _bytes) = (new TokenKind[size], new string[size], new byte[size]);
        Array.Fill(_kinds, TokenKind.Control);
        Array.Fill(_texts, string.Empty);
        for (var id = 0; id < Math.Min(size, vocabulary.Pieces.Length); id++)
        {
            var piece = vocabulary.Pieces[id];
            switch (piece.Type)
            {
                case PieceType.Normal or PieceType.UserDefined:
                    (_kinds[id], _texts[id]) = (
                        TokenKind.Text,
                        string.Intern(piece.Text.Replace(TokenVocabulary.Space, ' '))
                    );
                    break;
                case PieceType.Byte when piece.Text.Length == ByteNameLength:
                    SetByte(id, byte.Parse(piece.Text.AsSpan(3, 2), NumberStyles.HexNumber));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Tokens of the model.</summary>
    public int Count => _kinds.Length;

    /// <summary>What a token stands for.</summary>
    public TokenKind Kind(int token) => _kinds[token];

    /// <summary>A token's text; empty for bytes and control tokens.</summary>
    public string Text(int token) => _texts[token];

    /// <summary>A byte token's byte.</summary>
    public byte Byte(int token) => _bytes[token];

    /// <summary>A byte of ASCII is a whole character, such as the line break of vocabularies that have no piece for it.</summary>
    private void SetByte(int id, byte value)
    {
        if (value < FirstPartialByte)
        {
            (_kinds[id], _texts[id]) = (TokenKind.Text, string.Intern(((char)value).ToString()));
        }
        else
        {
            (_kinds[id], _bytes[id]) = (TokenKind.Byte, value);
        }
    }
}
