using RoxMind.Inference.Weights;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary>The trainer's computation of a model's logits.</summary>
/// <param name="config">The model's sizes.</param>
/// <param name="weights">Its tensors by the names of <see cref="MistralTensors"/>.</param>
internal delegate IReferenceLogits ReferenceLogitsSource(
    MistralConfig config,
    IReadOnlyDictionary<string, WeightTensor> weights
);
