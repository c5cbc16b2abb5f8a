using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoxMind.Inference.Tokenizers;

/// <summary>
/// Reads <c>tokenizer.json</c> of Hugging Face's tokenizers, for vocabularies of Llama's and Mistral's kind: byte pairs over
/// <c>▁</c>-marked text with bytes to fall back to. What merges first there by its place in a list has the higher score here.
/// </summary>
internal static partial class TokenizerJsonForm
{
    /// <summary>Below the score of everything that merges.</summary>
    private const float NeverMerged = -1e9f;

    /// <summary>Reads a vocabulary.</summary>
    /// <exception cref="InvalidDataException">It can't be read, or is of another kind.</exception>
    public static TokenVocabulary Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"it can't be read: {exception.Message}", exception);
        }
    }

    private static TokenVocabulary Read(JsonElement root)
    {
        var model = root.GetProperty("model");
        if (Text(model, "type") is { } type && !string.Equals(type, "BPE", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"its model is of type {type}; BPE is known.");
        }

        if (!model.TryGetProperty("byte_fallback", out var fallback) || fallback.ValueKind != JsonValueKind.True)
        {
            throw new InvalidDataException(
                "its model has no bytes to fall back to (model.byte_fallback); vocabularies over bytes are of another kind."
            );
        }

        var types = AddedTypes(root, Text(model, "unk_token"));
        var scores = Scores(model);
        var texts = Texts(root, model);
        var pieces = texts.Select(text => Piece(text, types, scores)).ToImmutableArray();
        return new TokenVocabulary(pieces, AddsSpace(root), TrimsSpaces: false);
    }

    private static VocabularyPiece Piece(
        string? text,
        Dictionary<string, PieceType> added,
        Dictionary<string, float> scores
    )
    {
        if (text is null)
        {
            return new VocabularyPiece(string.Empty, NeverMerged, PieceType.Unused);
        }

        var type =
            added.TryGetValue(text, out var own) ? own
            : ByteName().IsMatch(text) ? PieceType.Byte
            : PieceType.Normal;
        return new VocabularyPiece(text, scores.GetValueOrDefault(text, NeverMerged), type);
    }

    /// <summary>Texts by id; null where an id has none.</summary>
    private static string?[] Texts(JsonElement root, JsonElement model)
    {
        var all = model
            .GetProperty("vocab")
            .EnumerateObject()
            .Select(entry => (Text: entry.Name, Id: entry.Value.GetInt32()))
            .Concat(Added(root).Select(entry => (Text: entry.GetProperty("content").GetString()!, Id: Id(entry))))
            .ToList();
        if (all.Count == 0 || all.Exists(entry => entry.Id < 0 || entry.Id > all.Count * 2))
        {
            throw new InvalidDataException("its ids (model.vocab) are not those of a vocabulary.");
        }

        var texts = new string?[all.Max(entry => entry.Id) + 1];
        foreach (var (text, id) in all)
        {
            texts[id] = text;
        }

        return texts;
    }

    private static Dictionary<string, float> Scores(JsonElement model)
    {
        var scores = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var merge in model.GetProperty("merges").EnumerateArray())
        {
            var made =
                merge.ValueKind == JsonValueKind.Array
                    ? merge[0].GetString() + merge[1].GetString()
                    : merge.GetString()!.Replace(" ", string.Empty, StringComparison.Ordinal);
            scores.TryAdd(made, -scores.Count);
        }

        return scores;
    }

    private static Dictionary<string, PieceType> AddedTypes(JsonElement root, string? unknown)
    {
        var types = new Dictionary<string, PieceType>(StringComparer.Ordinal);
        foreach (var entry in Added(root))
        {
            var special = entry.TryGetProperty("special", out var flag) && flag.ValueKind == JsonValueKind.True;
            types[entry.GetProperty("content").GetString()!] = special ? PieceType.Control : PieceType.UserDefined;
        }

        if (unknown is not null)
        {
            types[unknown] = PieceType.Unknown;
        }

        return types;
    }

    private static JsonElement.ArrayEnumerator Added(JsonElement root) =>
        root.TryGetProperty("added_tokens", out var added) && added.ValueKind == JsonValueKind.Array
            ? added.EnumerateArray()
            : default;

    private static int Id(JsonElement entry) => entry.GetProperty("id").GetInt32();

    /// <summary>Whether a space comes first: said by the normalizer in older files, by the pre-tokenizer in newer ones.</summary>
    private static bool AddsSpace(JsonElement root) =>
        Steps(root, "normalizer", "normalizers").Exists(step => Text(step, "type") == "Prepend")
        || Steps(root, "pre_tokenizer", "pretokenizers")
            .Exists(step =>
                Text(step, "type") == "Metaspace"
                && (
                    Text(step, "prepend_scheme") is { } scheme
                        ? scheme != "never"
                        : !step.TryGetProperty("add_prefix_space", out var flag) || flag.ValueKind == JsonValueKind.True
                )
            );

    private static List<JsonElement> Steps(JsonElement root, string name, string list)
    {
        if (!root.TryGetProperty(name, out var step) || step.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return step.TryGetProperty(list, out var steps) && steps.ValueKind == JsonValueKind.Array
            ? [.. steps.EnumerateArray()]
            : [step];
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    [GeneratedRegex("^<0x[0-9A-F]{2}>$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ByteName();
}
