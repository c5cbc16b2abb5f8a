using System.Text.Json;

namespace RoxMind.Inference.Weights;

/// <summary>What the header of a <c>safetensors</c> file says of one tensor.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Type">Type of its numbers, such as <c>BF16</c>.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="From">Where its numbers begin, in bytes after the header.</param>
/// <param name="To">Where they end.</param>
internal sealed record SafetensorsEntry(string Name, string Type, int[] Shape, long From, long To)
{
    /// <summary>Bytes of one number; null where the type is not known.</summary>
    public int? NumberBytes =>
        Type switch
        {
            "F32" => sizeof(float),
            "F16" or "BF16" => sizeof(ushort),
            _ => null,
        };

    /// <summary>Numbers.</summary>
    public long Count => Shape.Aggregate(1L, (product, one) => product * one);

    /// <summary>Reads one entry of a header.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="entry">What the header says of it.</param>
    /// <param name="length">Bytes of all numbers.</param>
    /// <exception cref="InvalidDataException">It lies beyond the end, or does not have as many numbers as its shape says.</exception>
    public static SafetensorsEntry Read(string name, JsonElement entry, long length)
    {
        int[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(one => one.GetInt32())];
        var offsets = entry.GetProperty("data_offsets");
        var read = new SafetensorsEntry(
            name,
            entry.GetProperty("dtype").GetString() ?? string.Empty,
            shape,
            offsets[0].GetInt64(),
            offsets[1].GetInt64()
        );
        if (read.From < 0 || read.To < read.From || read.To > length)
        {
            throw new InvalidDataException($"'{name}' lies beyond its end; was it copied as a whole?");
        }

        return read.NumberBytes is { } bytes && read.Count * bytes != read.To - read.From
            ? throw new InvalidDataException($"'{name}' has another number of values than its shape says.")
            : read;
    }
}
