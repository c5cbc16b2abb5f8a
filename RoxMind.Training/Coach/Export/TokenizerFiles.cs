using System.Text.Encodings.Web;
using System.Text.Json;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Training.Coach.Export;

/// <summary>
/// The vocabulary once more in the form of Hugging Face's tokenizers, <c>tokenizer.json</c> and <c>tokenizer_config.json</c>, for
/// tools that read no other: OnnxRuntimeGenAI among them, which begins a text with its mark only under <c>add_special_tokens</c>.
/// </summary>
internal static class TokenizerFiles
{
    /// <summary>What the tokenizer is made of, and how prompts are put together.</summary>
    public const string ConfigName = "tokenizer_config.json";

    private const string Begin = "<s>";
    private const string End = "</s>";
    private const string Unknown = "<unk>";

    /// <summary>A prompt is whole as <c>CoachPrompt</c> builds it: nothing is put around it.</summary>
    private const string ChatTemplate = "{% for message in messages %}{{ message['content'] }}{% endfor %}";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The content of <c>tokenizer.json</c>.</summary>
    public static string Write(TokenVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var space = TokenVocabulary.Space.ToString();
        return JsonSerializer.Serialize(
                new
                {
                    version = "1.0",
                    truncation = (object?)null,
                    padding = (object?)null,
                    added_tokens = Added(vocabulary),
                    normalizer = Replace(" ", space),
                    pre_tokenizer = (object?)null,
                    post_processor = BeginsWithMark(vocabulary),
                    decoder = new
                    {
                        type = "Sequence",
                        decoders = new object[]
                        {
                            Replace(space, " "),
                            new { type = "ByteFallback" },
                            new { type = "Fuse" },
                        },
                    },
                    model = new
                    {
                        type = "BPE",
                        dropout = (double?)null,
                        unk_token = Unknown,
                        continuing_subword_prefix = (string?)null,
                        end_of_word_suffix = (string?)null,
                        fuse_unk = true,
                        byte_fallback = true,
                        ignore_merges = false,
                        vocab = vocabulary
                            .Pieces.Select((piece, id) => (piece.Text, id))
                            .ToDictionary(entry => entry.Text, entry => entry.id, StringComparer.Ordinal),
                        merges = Merges(vocabulary),
                    },
                },
                Json
            ) + "\n";
    }

    /// <summary>The content of <c>tokenizer_config.json</c>.</summary>
    /// <param name="contextLength">Most tokens of a text.</param>
    public static string WriteConfig(int contextLength) =>
        JsonSerializer.Serialize(
            new
            {
                tokenizer_class = "LlamaTokenizer",
                bos_token = Begin,
                eos_token = End,
                unk_token = Unknown,
                add_bos_token = true,
                add_eos_token = false,
                add_prefix_space = false,
                legacy = false,
                clean_up_tokenization_spaces = false,
                model_max_length = contextLength,
                chat_template = ChatTemplate,
            },
            Json
        ) + "\n";

    private static object Replace(string text, string by) =>
        new
        {
            type = "Replace",
            pattern = new { String = text },
            content = by,
        };

    private static object[] Added(TokenVocabulary vocabulary) =>
        [
            .. vocabulary
                .Pieces.Select((piece, id) => (piece, id))
                .Where(entry => entry.piece.Type is PieceType.Unknown or PieceType.Control or PieceType.UserDefined)
                .Select(entry => new
                {
                    entry.id,
                    content = entry.piece.Text,
                    single_word = false,
                    lstrip = false,
                    rstrip = false,
                    normalized = false,
                    special = entry.piece.Type != PieceType.UserDefined,
                }),
        ];

    private static object BeginsWithMark(TokenVocabulary vocabulary)
    {
        var id = vocabulary.Pieces.Select(piece => piece.Text).ToList().IndexOf(Begin);
        static object[] Text(string name, int type) =>
            [
                new { SpecialToken = new { id = Begin, type_id = type } },
                new { Sequence = new { id = name, type_id = type } },
            ];
        return new
        {
            type = "TemplateProcessing",
            single = Text("A", 0),
            pair = Text("A", 0).Concat(Text("B", 1)),
            special_tokens = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [Begin] = new
                {
                    id = Begin,
                    ids = new[] { id },
                    tokens = new[] { Begin },
                },
            },
        };
    }

    /// <summary>
    /// The pairs that make a piece, best piece first: SentencePiece joins what makes the best piece, whichever pair it is made of.
    /// </summary>
    private static IEnumerable<string> Merges(TokenVocabulary vocabulary)
    {
        var scores = vocabulary
            .Pieces.Where(piece => piece.Type == PieceType.Normal)
            .ToDictionary(piece => piece.Text, piece => piece.Score, StringComparer.Ordinal);
        return scores
            .OrderByDescending(piece => piece.Value)
            .SelectMany(piece =>
                Enumerable
                    .Range(1, piece.Key.Length - 1)
                    .Select(cut => (Left: piece.Key[..cut], Right: piece.Key[cut..]))
                    .Where(pair => scores.ContainsKey(pair.Left) && scores.ContainsKey(pair.Right))
                    .OrderByDescending(pair => scores[pair.Left])
                    .ThenByDescending(pair => scores[pair.Right])
                    .Select(pair => $"{pair.Left} {pair.Right}")
            );
    }
}
