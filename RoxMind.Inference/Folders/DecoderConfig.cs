using System.Collections.Immutable;

namespace RoxMind.Inference.Folders;

/// <summary>What <c>genai_config.json</c> says of a decoder.</summary>
internal sealed record DecoderConfig
{
    /// <summary>Kind of model, such as <c>mistral</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The graph's file.</summary>
    public required string GraphFile { get; init; }

    /// <summary>Layers, each with a key and a value cache.</summary>
    public required int Layers { get; init; }

    /// <summary>Heads of keys and values.</summary>
    public required int KeyValueHeads { get; init; }

    /// <summary>Numbers in one head.</summary>
    public required int HeadSize { get; init; }

    /// <summary>Most tokens of prompt and text together.</summary>
    public required int ContextLength { get; init; }

    /// <summary>Tokens of the vocabulary.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Token that begins a document; null when documents begin with their text.</summary>
    public required int? BeginToken { get; init; }

    /// <summary>Tokens that end a text.</summary>
    public required ImmutableArray<int> EndTokens { get; init; }

    /// <summary>Token that fills what is not used.</summary>
    public required int PadToken { get; init; }

    /// <summary>Input: token ids.</summary>
    public required string InputIds { get; init; }

    /// <summary>Input: one for each token that counts.</summary>
    public required string AttentionMask { get; init; }

    /// <summary>Input: places of the tokens; bound when the graph has it.</summary>
    public required string PositionIds { get; init; }

    /// <summary>Output: a number for each token of the vocabulary.</summary>
    public required string Logits { get; init; }

    /// <summary>Input: keys so far, with <c>%d</c> for the layer.</summary>
    public required string PastKey { get; init; }

    /// <summary>Input: values so far, with <c>%d</c> for the layer.</summary>
    public required string PastValue { get; init; }

    /// <summary>Output: keys with those of this run, with <c>%d</c> for the layer.</summary>
    public required string PresentKey { get; init; }

    /// <summary>Output: values with those of this run, with <c>%d</c> for the layer.</summary>
    public required string PresentValue { get; init; }

    /// <summary>Names of a layer's caches: what goes in beside what comes out.</summary>
    public IEnumerable<(string Past, string Present)> Caches()
    {
        for (var layer = 0; layer < Layers; layer++)
        {
            yield return (Name(PastKey, layer), Name(PresentKey, layer));
            yield return (Name(PastValue, layer), Name(PresentValue, layer));
        }
    }

    private static string Name(string pattern, int layer) =>
        pattern.Replace("%d", layer.ToString(), StringComparison.Ordinal);
}
