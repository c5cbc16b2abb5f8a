using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace RoxMind.Silo.Inference.Text.Models;

/// <summary>Reads the tensors of a <c>safetensors</c> file: eight bytes of length, a JSON header, then the numbers.</summary>
internal static class SafetensorsFile
{
    private const int LengthBytes = sizeof(long);
    private const int MostHeaderBytes = 16 << 20;

    /// <summary>Reads all tensors of a file as single-precision numbers.</summary>
    /// <param name="path">The file; adapters are small, so it is read as a whole.</param>
    /// <exception cref="InvalidDataException">It is no such file, or not a whole one, or has numbers of another type.</exception>
    public static IReadOnlyDictionary<string, WeightTensor> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (
            bytes.Length < LengthBytes
            || BinaryPrimitives.ReadInt64LittleEndian(bytes) is var length
                && (length is < 2 or > MostHeaderBytes || length > bytes.Length - LengthBytes)
        )
        {
            throw new InvalidDataException("it is not a whole safetensors file.");
        }

        var header = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var data = bytes.AsMemory(LengthBytes + header);
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(LengthBytes, header));
            return document
                .RootElement.EnumerateObject()
                .Where(member => !member.NameEquals("__metadata__"))
                .ToDictionary(
                    member => member.Name,
                    member => Read(member.Name, member.Value, data.Span),
                    StringComparer.Ordinal
                );
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"its header can't be read: {exception.Message}", exception);
        }
    }

    private static WeightTensor Read(string name, JsonElement entry, ReadOnlySpan<byte> data)
    {
        int[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(one => one.GetInt32())];
        var offsets = entry.GetProperty("data_offsets");
        var (from, to) = (offsets[0].GetInt64(), offsets[1].GetInt64());
        if (from < 0 || to < from || to > data.Length)
        {
            throw new InvalidDataException($"'{name}' lies beyond its end; was it copied as a whole?");
        }

        var numbers = Numbers(name, entry.GetProperty("dtype").GetString(), data[(int)from..(int)to]);
        return shape.Aggregate(1L, (product, one) => product * one) == numbers.Length
            ? new WeightTensor(shape, numbers)
            : throw new InvalidDataException($"'{name}' has another number of values than its shape says.");
    }

    private static float[] Numbers(string name, string? type, ReadOnlySpan<byte> data)
    {
        switch (type)
        {
            case "F32":
                return MemoryMarshal.Cast<byte, float>(data).ToArray();
            case "F16":
                var halves = MemoryMarshal.Cast<byte, Half>(data);
                var fromHalves = new float[halves.Length];
                TensorPrimitives.ConvertToSingle(halves, fromHalves);
                return fromHalves;
            case "BF16":
                var upper = MemoryMarshal.Cast<byte, ushort>(data);
                var fromUpper = new float[upper.Length];
                BrainFloat.ToSingle(upper, fromUpper);
                return fromUpper;
            default:
                throw new InvalidDataException($"'{name}' is of type {type}; F32, F16 and BF16 are known.");
        }
    }
}
