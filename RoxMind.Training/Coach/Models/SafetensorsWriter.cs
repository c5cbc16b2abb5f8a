using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Models;

/// <summary>Writes tensors as a <c>safetensors</c> file of single-precision numbers; the same tensors give the same bytes.</summary>
internal static class SafetensorsWriter
{
    /// <summary>Numbers begin at a multiple of it, as readers that map the file into memory want it.</summary>
    private const int Alignment = 8;

    private const int BlockNumbers = 1 << 20;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="tensors">The tensors, in their order in the file: names, shapes, and how to get each when its turn comes.</param>
    public static void Write(string path, IReadOnlyList<(string Name, int[] Shape, Func<WeightTensor> Tensor)> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        using var file = File.Create(path);
        var header = Header(tensors);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        file.Write(length);
        file.Write(header);
        foreach (var (name, shape, get) in tensors)
        {
            var tensor = get();
            if (!tensor.Shape.AsSpan().SequenceEqual(shape))
            {
                throw new InvalidDataException(
                    $"'{name}' has the shape [{string.Join(", ", tensor.Shape)}] instead of [{string.Join(", ", shape)}]."
                );
            }

            for (var at = 0; at < tensor.Values.Length; at += BlockNumbers)
            {
                var count = Math.Min(BlockNumbers, tensor.Values.Length - at);
                file.Write(MemoryMarshal.AsBytes(tensor.Values.AsSpan(at, count)));
            }
        }
    }

    private static byte[] Header(IEnumerable<(string Name, int[] Shape, Func<WeightTensor> Tensor)> tensors)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            json.WriteString("format", "pt");
            json.WriteEndObject();
            var at = 0L;
            foreach (var (name, shape, _) in tensors)
            {
                var end = at + (shape.Aggregate(1L, (product, one) => product * one) * sizeof(float));
                json.WriteStartObject(name);
                json.WriteString("dtype", "F32");
                WriteNumbers(json, "shape", shape.Select(one => (long)one));
                WriteNumbers(json, "data_offsets", [at, end]);
                json.WriteEndObject();
                at = end;
            }

            json.WriteEndObject();
        }

        while (memory.Length % Alignment != 0)
        {
            memory.WriteByte((byte)' ');
        }

        return memory.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
