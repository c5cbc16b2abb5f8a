using System.Text.Json.Serialization;

namespace RoxMind.Training.Coach.Models;

/// <summary>Sizes of a language model of the Mistral architecture, as <c>config.json</c> of a Hugging Face folder has them.</summary>
internal sealed record MistralConfig
{
    /// <summary>Classes of the architecture, as the transformers library calls them.</summary>
    public IReadOnlyList<string> Architectures { get; init; } = ["MistralForCausalLM"];

    /// <summary>Name of the architecture.</summary>
    public string ModelType { get; init; } = "mistral";

    /// <summary>Tokens of the vocabulary.</summary>
    public required int VocabSize { get; init; }

    /// <summary>Numbers that stand for a token within the model.</summary>
    public required int HiddenSize { get; init; }

    /// <summary>Width of the feed-forward part.</summary>
    public required int IntermediateSize { get; init; }

    /// <summary>Layers.</summary>
    public required int NumHiddenLayers { get; init; }

    /// <summary>Heads of the queries.</summary>
    public required int NumAttentionHeads { get; init; }

    /// <summary>Heads of keys and values; each is shared by several of the queries'.</summary>
    public required int NumKeyValueHeads { get; init; }

    /// <summary>Size of a head; null for the hidden size divided by the heads.</summary>
    public int? HeadDim { get; init; }

    /// <summary>Most tokens of prompt and text together.</summary>
    public required int MaxPositionEmbeddings { get; init; }

    /// <summary>How far back a token sees; null for as far as there is.</summary>
    public int? SlidingWindow { get; init; }

    /// <summary>Base of the rotary embedding's wavelengths.</summary>
    public double RopeTheta { get; init; } = 10_000;

    /// <summary>Is added to the mean square before its root is taken.</summary>
    public double RmsNormEps { get; init; } = 1e-5;

    /// <summary>Whether the matrix of the outputs is that of the inputs.</summary>
    public bool TieWordEmbeddings { get; init; }

    /// <summary>Activation of the feed-forward part.</summary>
    public string HiddenAct { get; init; } = "silu";

    /// <summary>Token that begins a document.</summary>
    public int BosTokenId { get; init; } = 1;

    /// <summary>Token that ends a text.</summary>
    public int EosTokenId { get; init; } = 2;

    /// <summary>Type of the stored numbers.</summary>
    public string TorchDtype { get; init; } = "float32";

    /// <summary>Size of a head.</summary>
    [JsonIgnore]
    public int HeadSize => HeadDim ?? HiddenSize / NumAttentionHeads;
}
