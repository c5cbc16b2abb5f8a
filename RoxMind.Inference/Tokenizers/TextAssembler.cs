using System.Text;

namespace RoxMind.Inference.Tokenizers;

/// <summary>Puts a text together from its tokens, also where a character's bytes come one by one.</summary>
/// <param name="tokens">What tokens stand for.</param>
internal sealed class TextAssembler(TokenTable tokens)
{
    private const int MostCharsOfByte = 4;
    private readonly Decoder _bytes = new UTF8Encoding(false).GetDecoder();
    private readonly StringBuilder _text = new();

    /// <summary>Appends a token.</summary>
    public void Append(int token)
    {
        if (tokens.Kind(token) == TokenKind.Byte)
        {
            Decode([tokens.Byte(token)], isLast: false);
        }
        else
        {
            Decode([], isLast: true);
            _text.Append(tokens.Text(token));
        }
    }

    /// <summary>The text since the last call; bytes of a character that is not whole yet are kept back.</summary>
    /// <param name="isEnd">Whether nothing follows: such bytes become replacement characters.</param>
    public string Take(bool isEnd)
    {
        if (isEnd)
        {
            Decode([], isLast: true);
        }

        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    private void Decode(ReadOnlySpan<byte> bytes, bool isLast)
    {
        Span<char> characters = stackalloc char[MostCharsOfByte];
        var count = _bytes.GetChars(bytes, characters, isLast);
        _text.Append(characters[..count]);
    }
}
