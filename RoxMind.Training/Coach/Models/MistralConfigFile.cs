using System.Text.Json;
using System.Text.Json.Nodes;
using RoxMind.Inference.Folders;

namespace RoxMind.Training.Coach.Models;

/// <summary><c>config.json</c> of a Hugging Face folder: read in the forms of several versions of transformers, written in one.</summary>
internal static class MistralConfigFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "config.json";

    private const string Known = "mistral";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The file's content.</summary>
    public static string Write(MistralConfig config) => JsonSerializer.Serialize(config, Json) + "\n";

    /// <summary>Reads and checks the file of a folder.</summary>
    /// <exception cref="TextModelException">It is missing or unreadable, or says a model that is not known here.</exception>
    public static MistralConfig Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            throw Refuse(folder, "the file is missing; is this a folder of Hugging Face's form, copied as a whole?");
        }

        try
        {
            var root =
                JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject
                ?? throw new InvalidDataException("it is no object.");
            Check(root);
            var config = Normal(root).Deserialize<MistralConfig>(Json)!;
            CheckSizes(config);
            return config;
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw Refuse(folder, exception.Message, exception);
        }
    }

    private static void Check(JsonObject root)
    {
        var type = Text(root["model_type"]);
        if (type != Known)
        {
            throw new InvalidDataException($"its model_type is '{type ?? "missing"}'; '{Known}' is known.");
        }

        if (Text(root["hidden_act"]) is { } activation && activation != "silu")
        {
            throw new InvalidDataException($"its hidden_act is '{activation}'; 'silu' is known.");
        }

        if (root["rope_scaling"] is JsonObject)
        {
            throw new InvalidDataException("its rope_scaling stretches positions, which is not known here.");
        }

        if (Text(root["rope_parameters"]?["rope_type"]) is { } rope && rope != "default")
        {
            throw new InvalidDataException($"its rope_type is '{rope}'; 'default' is known.");
        }
    }

    /// <summary>Members where this version has them, and none that say nothing.</summary>
    private static JsonObject Normal(JsonObject root)
    {
        root["rope_theta"] ??= root["rope_parameters"]?["rope_theta"]?.DeepClone();
        foreach (var name in new[] { "bos_token_id", "eos_token_id" })
        {
            if (root[name] is JsonArray { Count: > 0 } several)
            {
                root[name] = several[0]?.DeepClone();
            }
        }

        foreach (var (name, value) in root.ToList())
        {
            if (value is null)
            {
                root.Remove(name);
            }
        }

        return root;
    }

    private static void CheckSizes(MistralConfig config)
    {
        (string Name, double Value)[] sizes =
        [
            ("vocab_size", config.VocabSize),
            ("hidden_size", config.HiddenSize),
            ("intermediate_size", config.IntermediateSize),
            ("num_hidden_layers", config.NumHiddenLayers),
            ("num_attention_heads", config.NumAttentionHeads),
            ("num_key_value_heads", config.NumKeyValueHeads),
            ("head_dim", config.HeadDim ?? 1),
            ("max_position_embeddings", config.MaxPositionEmbeddings),
            ("sliding_window", config.SlidingWindow ?? 1),
            ("rope_theta", config.RopeTheta),
            ("rms_norm_eps", config.RmsNormEps),
        ];
        foreach (var (name, value) in sizes)
        {
            if (!(value > 0))
            {
                throw new InvalidDataException($"its {name} is {value}, which is not positive.");
            }
        }

        if (config.NumAttentionHeads % config.NumKeyValueHeads != 0)
        {
            throw new InvalidDataException(
                $"its {config.NumAttentionHeads} heads (num_attention_heads) can't share "
                    + $"{config.NumKeyValueHeads} heads of keys and values (num_key_value_heads)."
            );
        }

        if (config.HeadSize % 2 != 0 || config.HeadSize == 0)
        {
            throw new InvalidDataException($"its heads have the size {config.HeadSize}; rotating needs an even one.");
        }
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static TextModelException Refuse(string folder, string reason, Exception? cause = null) =>
        new(folder, Name, reason, cause);
}
