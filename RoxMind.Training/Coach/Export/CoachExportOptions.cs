using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Training.Coach.Export.Onnx;

namespace RoxMind.Training.Coach.Export;

/// <summary>What is said of a model that is exported.</summary>
internal sealed record CoachExportOptions
{
    /// <summary>The folder to write; made where it is missing.</summary>
    public required string Output { get; init; }

    /// <summary>What the model is called.</summary>
    public required string Name { get; init; }

    /// <summary>Style of prompt it was trained on.</summary>
    public PromptStyle Prompt { get; init; } = PromptStyle.Compact;

    /// <summary>Rank of adapters that the graph has inputs for; null (default) for none.</summary>
    public int? AdapterRank { get; init; }

    /// <summary>Type of weights, caches and logits.</summary>
    public OnnxType Numbers { get; init; } = OnnxType.Single;

    /// <summary>What it was trained on, for people.</summary>
    public ImmutableArray<string> TrainingData { get; init; } = [];

    /// <summary>How good it is, by names.</summary>
    public ImmutableSortedDictionary<string, double> Metrics { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Text of <c>MODEL_CARD.md</c> for a model of that seal; null (default) for no such file.</summary>
    public Func<CoachSeal, string>? Card { get; init; }
}
