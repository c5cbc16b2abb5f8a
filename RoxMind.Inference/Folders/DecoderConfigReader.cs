using System.Collections.Immutable;
using System.Text.Json;

namespace RoxMind.Inference.Folders;

/// <summary>Reads <c>genai_config.json</c>: what the builder writes, with its names where it writes none.</summary>
/// <param name="folder">The model's folder.</param>
internal sealed class DecoderConfigReader(string folder)
{
    private const int MostLayers = 1024;
    private const int MostContext = 1 << 20;

    /// <summary>Reads and checks it.</summary>
    /// <exception cref="TextModelException">It is missing or unreadable, or lacks something.</exception>
    public DecoderConfig Read()
    {
        var path = Path.Combine(folder, TextModelFiles.Config);
        if (!File.Exists(path))
        {
            throw Refuse("the file is missing; is this a folder of the GenAI model builder, copied as a whole?");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Refuse($"it can't be read: {exception.Message}", exception);
        }
    }

    private DecoderConfig Read(JsonElement root)
    {
        var model = Member(root, "model");
        var decoder = Member(model, "decoder");
        var (inputs, outputs) = (Optional(decoder, "inputs"), Optional(decoder, "outputs"));
        var ends = Tokens(model, "eos_token_id");
        if (ends.IsEmpty)
        {
            throw Refuse("it names no token that ends a text (model.eos_token_id).");
        }

        return new DecoderConfig
        {
            Type = Text(model, "type", "unknown"),
            GraphFile = Text(decoder, "filename", "model.onnx"),
            Layers = Count(decoder, "num_hidden_layers", MostLayers),
            KeyValueHeads = Count(decoder, "num_key_value_heads", MostLayers),
            HeadSize = Count(decoder, "head_size", MostContext),
            ContextLength = Count(model, "context_length", MostContext),
            VocabularySize = Count(model, "vocab_size", MostContext),
            BeginToken = Tokens(model, "bos_token_id") is [var begin, ..] ? begin : null,
            EndTokens = ends,
            PadToken = Tokens(model, "pad_token_id") is [var pad, ..] ? pad : ends[0],
            InputIds = Text(inputs, "input_ids", "input_ids"),
            AttentionMask = Text(inputs, "attention_mask", "attention_mask"),
            PositionIds = Text(inputs, "position_ids", "position_ids"),
            Logits = Text(outputs, "logits", "logits"),
            PastKey = Text(inputs, "past_key_names", "past_key_values.%d.key"),
            PastValue = Text(inputs, "past_value_names", "past_key_values.%d.value"),
            PresentKey = Text(outputs, "present_key_names", "present.%d.key"),
            PresentValue = Text(outputs, "present_value_names", "present.%d.value"),
        };
    }

    private JsonElement Member(JsonElement parent, string name) =>
        Optional(parent, name) is { } member ? member : throw Refuse($"it has no object '{name}'.");

    private static JsonElement? Optional(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Object
            ? member
            : null;

    private string Text(JsonElement? parent, string name, string standard)
    {
        if (parent is not { } some || !some.TryGetProperty(name, out var member))
        {
            return standard;
        }

        return member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text
            ? text
            : throw Refuse($"'{name}' is not a name.");
    }

    private int Count(JsonElement parent, string name, int most) =>
        parent.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetInt32(out var count)
        && count > 0
        && count <= most
            ? count
            : throw Refuse($"'{name}' is not a whole number from 1 to {most}.");

    private ImmutableArray<int> Tokens(JsonElement model, string name)
    {
        if (!model.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        JsonElement[] all = member.ValueKind == JsonValueKind.Array ? [.. member.EnumerateArray()] : [member];
        return
        [
            .. all.Select(one =>
                one.ValueKind == JsonValueKind.Number && one.TryGetInt32(out var token) && token >= 0
                    ? token
                    : throw Refuse($"'{name}' is neither a token nor a list of tokens.")
            ),
        ];
    }

    private TextModelException Refuse(string reason, Exception? cause = null) =>
        new(folder, TextModelFiles.Config, reason, cause);
}
