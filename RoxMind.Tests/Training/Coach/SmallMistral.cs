using RoxMind.Training.Coach.Export;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

/// <summary>Models of a few thousand random numbers, of the sizes that the export has to tell apart.</summary>
internal static class SmallMistral
{
    internal const int Vocabulary = 400;

    internal static MistralConfig Config { get; } =
        new()
        {
            VocabSize = Vocabulary,
            HiddenSize = 16,
            IntermediateSize = 24,
            NumHiddenLayers = 2,
            NumAttentionHeads = 4,
            NumKeyValueHeads = 2,
            HeadDim = 16,
            MaxPositionEmbeddings = 160,
        };

    internal static MistralFolder Make(MistralConfig? config = null, ulong seed = 1) =>
        RandomModel.Make(config ?? Config, seed, CancellationToken.None);
}
