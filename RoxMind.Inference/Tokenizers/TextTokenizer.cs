using Microsoft.ML.Tokenizers;
using RoxMind.Inference.Folders;

namespace RoxMind.Inference.Tokenizers;

/// <summary>Texts to tokens, as SentencePiece does it, and what tokens stand for.</summary>
internal sealed class TextTokenizer
{
    private readonly TokenVocabulary _vocabulary;
    private readonly SentencePieceTokenizer _tokenizer;

    /// <summary>A tokenizer of a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="size">Tokens the model knows.</param>
    public TextTokenizer(TokenVocabulary vocabulary, int size)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        (_vocabulary, Tokens) = (vocabulary, new TokenTable(vocabulary, size));
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var id = 0; id < vocabulary.Pieces.Length; id++)
        {
            if (vocabulary.Pieces[id] is { Type: PieceType.UserDefined } piece)
            {
                whole[piece.Text] = id;
            }
        }

        using var model = new MemoryStream(SentencePieceForm.Write(vocabulary));
        _tokenizer = LlamaTokenizer.Create(
            model,
            addBeginOfSentence: false,
            addEndOfSentence: false,
            specialTokens: whole
        );
    }

    /// <summary>What each token stands for.</summary>
    public TokenTable Tokens { get; }

    /// <summary>Reads the vocabulary of a model's folder.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="size">Tokens the model knows.</param>
    /// <exception cref="TextModelException">There is none, it can't be read, or it is larger than the model's.</exception>
    public static TextTokenizer Load(string folder, int size)
    {
        var vocabulary = ReadVocabulary(folder, size);
        try
        {
            return new TextTokenizer(vocabulary, size);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or ArgumentException or NotSupportedException)
        {
            throw new TextModelException(folder, FileOf(folder), exception.Message, exception);
        }
    }

    /// <summary>Reads the vocabulary of a model's folder, from whichever file has it.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="size">Tokens the model knows.</param>
    /// <exception cref="TextModelException">There is none, it can't be read, or it is larger than the model's.</exception>
    public static TokenVocabulary ReadVocabulary(string folder, int size)
    {
        var file = FileOf(folder);
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new TextModelException(
                folder,
                TextModelFiles.SentencePiece,
                $"the file is missing, and there is no {TextModelFiles.TokenizerJson} either."
            );
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            var vocabulary =
                file == TextModelFiles.SentencePiece ? SentencePieceForm.Read(bytes) : TokenizerJsonForm.Read(bytes);
            return vocabulary.Pieces.Length <= size
                ? vocabulary
                : throw new InvalidDataException(
                    $"it has {vocabulary.Pieces.Length} tokens, and the model knows {size}; they belong to different models."
                );
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TextModelException(folder, file, exception.Message, exception);
        }
    }

    /// <summary>The tokens of a text, without begin and end. Names of control tokens in a text are text.</summary>
    public IReadOnlyList<int> Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? [] : _tokenizer.EncodeToIds(Marked(text), considerNormalization: false);
    }

    private static string FileOf(string folder) =>
        File.Exists(Path.Combine(folder, TextModelFiles.SentencePiece))
            ? TextModelFiles.SentencePiece
            : TextModelFiles.TokenizerJson;

    /// <summary>
    /// The text with its spaces marked. Done here, as the library puts the first space after a text's first piece where that is
    /// one of those that are never cut.
    /// </summary>
    private string Marked(string text)
    {
        if (_vocabulary.TrimsSpaces)
        {
            text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return (_vocabulary.AddsSpace ? " " + text : text).Replace(' ', TokenVocabulary.Space);
    }
}
