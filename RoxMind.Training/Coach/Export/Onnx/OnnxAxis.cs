namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>One dimension of an input or output: a size, or a name for a size that differs between runs.</summary>
/// <param name="Name">The name; null for a size.</param>
/// <param name="Size">The size.</param>
internal readonly record struct OnnxAxis(string? Name, long Size)
{
    /// <summary>A dimension whose size differs between runs.</summary>
    public static OnnxAxis Named(string name) => new(name, 0);

    /// <summary>A dimension of one size.</summary>
    public static OnnxAxis Sized(long size) => new(null, size);
}
