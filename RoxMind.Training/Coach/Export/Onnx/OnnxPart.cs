namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>One field of a graph.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Message">Its content; null for a weight, whose numbers are not in memory.</param>
/// <param name="Weight">The weight; null for all else.</param>
internal sealed record OnnxPart(int Field, byte[]? Message, OnnxWeight? Weight);
