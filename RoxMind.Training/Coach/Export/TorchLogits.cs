using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Models;
using RoxMind.Training.Coach.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace RoxMind.Training.Coach.Export;

/// <summary>The logits of the module that is trained, to hold an exported model against.</summary>
internal sealed class TorchLogits : IReferenceLogits
{
    private readonly MistralModel _model;

    /// <summary>Loads a model.</summary>
    /// <param name="config">Its sizes.</param>
    /// <param name="weights">Its numbers by name.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or of another shape.</exception>
    public TorchLogits(MistralConfig config, IReadOnlyDictionary<string, WeightTensor> weights)
    {
        TorchRuntime.Prepare();
        _model = new MistralModel(config, ComputePlace.Processor);
        ModelWeights.Load(_model, weights);
        _model.eval();
    }

    /// <inheritdoc/>
    public float[][] Logits(IReadOnlyList<int> tokens)
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        long[] input = [.. tokens.Select(token => (long)token)];
        var logits = _model.forward(tensor(input, [1, input.Length]));
        return [.. logits.data<float>().ToArray().Chunk(_model.Config.VocabSize)];
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();
}
