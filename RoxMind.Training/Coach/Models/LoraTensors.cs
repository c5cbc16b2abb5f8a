using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Models;

/// <summary>The two matrices that an adapter adds to one projection: its output gains scale · B · A · input.</summary>
/// <param name="Layer">The layer, from 0.</param>
/// <param name="Projection">The projection, such as <c>q_proj</c>.</param>
/// <param name="A">From the inputs to the rank: [rank, inputs].</param>
/// <param name="B">From the rank to the outputs: [outputs, rank].</param>
internal sealed record LoraTensors(int Layer, string Projection, WeightTensor A, WeightTensor B);
