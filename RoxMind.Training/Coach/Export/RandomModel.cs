using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Inference.Tokenizers;
using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Models;
using RoxMind.Training.Coach.Vocabularies;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Export;

/// <summary>Models of random numbers: they write nonsense at the speed, and with the files, of a trained one.</summary>
internal static class RandomModel
{
    /// <summary>How far the norms' weights are from one.</summary>
    private const double NormDeviation = 0.05;

    /// <summary>A model of random numbers.</summary>
    /// <param name="config">Its sizes.</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static MistralFolder Make(MistralConfig config, ulong seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(config);
        // Real models' vocabularies put a space first, and ours do not: so both are tried.
        var vocabulary = BytePairTrainer.Train(Texts(), config.VocabSize, cancellationToken) with
        {
            AddsSpace = true,
        };
        return new MistralFolder(config, Weights(config, seed), vocabulary);
    }

    /// <summary>Random tensors, so large that every number of the model matters to what it computes.</summary>
    private static Dictionary<string, WeightTensor> Weights(MistralConfig config, ulong seed)
    {
        var random = new SeededRandom(seed);
        return MistralTensors
            .Of(config)
            .AsParallel()
            .Select((tensor, number) => (tensor.Name, Tensor: Random(tensor.Shape, random.Fork(number))))
            .ToDictionary(tensor => tensor.Name, tensor => tensor.Tensor, StringComparer.Ordinal);
    }

    private static WeightTensor Random(int[] shape, SeededRandom random)
    {
        var isNorm = shape.Length == 1;
        var (mean, deviation) = isNorm ? (1.0, NormDeviation) : (0.0, 1 / Math.Sqrt(shape[1]));
        var values = new float[shape.Aggregate(1, (product, one) => product * one)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(mean + (deviation * random.NextNormal()));
        }

        return new WeightTensor(shape, values);
    }

    private static IEnumerable<string> Texts() =>
        [GoldenFile.Prompt, .. KnowledgeBase.Default.Entries.SelectMany(entry => new[] { entry.Cause, entry.Hint })];
}
