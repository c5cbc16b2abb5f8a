namespace RoxMind.Training.Coach.Export.Onnx;

/// <summary>Types of a tensor's numbers; the values are those of <c>TensorProto.DataType</c>.</summary>
internal enum OnnxType
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Single precision.</summary>
    Single = 1,

    /// <summary>Whole numbers of 32 bits.</summary>
    Int32 = 6,

    /// <summary>Whole numbers of 64 bits.</summary>
    Int64 = 7,

    /// <summary>Half precision.</summary>
    Half = 10,

    /// <summary>The upper half of single precision (bfloat16).</summary>
    BrainFloat = 16,
}
