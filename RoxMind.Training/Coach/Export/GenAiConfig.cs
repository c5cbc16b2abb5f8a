using System.Text.Json;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary><c>genai_config.json</c>, as the GenAI model builder writes it.</summary>
internal static class GenAiConfig
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The file's content.</summary>
    /// <param name="config">The model's sizes.</param>
    /// <param name="graphFile">Name of the graph's file.</param>
    public static string Write(MistralConfig config, string graphFile)
    {
        ArgumentNullException.ThrowIfNull(config);
        return JsonSerializer.Serialize(new { model = Model(config, graphFile), search = Search(config) }, Json) + "\n";
    }

    private static object Model(MistralConfig config, string graphFile) =>
        new
        {
            bos_token_id = config.BosTokenId,
            context_length = config.MaxPositionEmbeddings,
            decoder = new
            {
                session_options = new { log_id = "onnxruntime-genai", provider_options = Array.Empty<object>() },
                filename = graphFile,
                head_size = config.HeadSize,
                hidden_size = config.HiddenSize,
                inputs = new
                {
                    input_ids = "input_ids",
                    attention_mask = "attention_mask",
                    past_key_names = "past_key_values.%d.key",
                    past_value_names = "past_key_values.%d.value",
                },
                outputs = new
                {
                    logits = "logits",
                    present_key_names = "present.%d.key",
                    present_value_names = "present.%d.value",
                },
                num_attention_heads = config.NumAttentionHeads,
                num_hidden_layers = config.NumHiddenLayers,
                num_key_value_heads = config.NumKeyValueHeads,
            },
            eos_token_id = config.EosTokenId,
            pad_token_id = config.EosTokenId,
            type = "mistral",
            vocab_size = config.VocabSize,
        };

    private static object Search(MistralConfig config) =>
        new
        {
            diversity_penalty = 0,
            do_sample = false,
            early_stopping = true,
            length_penalty = 1,
            max_length = config.MaxPositionEmbeddings,
            min_length = 0,
            no_repeat_ngram_size = 0,
            num_beams = 1,
            num_return_sequences = 1,
            past_present_share_buffer = true,
            repetition_penalty = 1,
            temperature = 1,
            top_k = 50,
            top_p = 1,
        };
}
