using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace RoxMind.Inference.Weights;

/// <summary>
/// Reads the tensors of a <c>safetensors</c> file: eight bytes of length, a JSON header, then the numbers. Tensors are read one by
/// one, so that a file may be larger than an array; each time it is asked for one the file is opened anew.
/// </summary>
internal sealed class SafetensorsFile
{
    private const int LengthBytes = sizeof(long);
    private const int MostHeaderBytes = 16 << 20;
    private const int BlockBytes = 1 << 20;

    private readonly string _path;
    private readonly long _start;
    private readonly Dictionary<string, SafetensorsEntry> _entries;

    private SafetensorsFile(string path, long start, Dictionary<string, SafetensorsEntry> entries) =>
        (_path, _start, _entries) = (path, start, entries);

    /// <summary>What the header says of each tensor.</summary>
    public IReadOnlyDictionary<string, SafetensorsEntry> Entries => _entries;

    /// <summary>Reads a file's header.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or not a whole one.</exception>
    public static SafetensorsFile Open(string path)
    {
        using var file = File.OpenRead(path);
        var rest = file.Length - LengthBytes;
        Span<byte> prefix = stackalloc byte[LengthBytes];
        if (file.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
        {
            throw new InvalidDataException("it is not a whole safetensors file.");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is < 2 or > MostHeaderBytes || length > rest)
        {
            throw new InvalidDataException("it is not a whole safetensors file.");
        }

        var header = new byte[length];
        file.ReadExactly(header);
        try
        {
            using var document = JsonDocument.Parse(header);
            var entries = document
                .RootElement.EnumerateObject()
                .Where(member => !member.NameEquals("__metadata__"))
                .ToDictionary(
                    member => member.Name,
                    member => SafetensorsEntry.Read(member.Name, member.Value, rest - length),
                    StringComparer.Ordinal
                );
            return new SafetensorsFile(path, LengthBytes + length, entries);
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or ArgumentException
            )
        {
            throw new InvalidDataException($"its header can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads all tensors of a small file, such as an adapter's, as single-precision numbers.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or not a whole one, or has numbers of another type.</exception>
    public static IReadOnlyDictionary<string, WeightTensor> Read(string path)
    {
        var file = Open(path);
        return file._entries.Keys.ToDictionary(name => name, file.ReadTensor, StringComparer.Ordinal);
    }

    /// <summary>Reads a tensor as single-precision numbers.</summary>
    /// <param name="name">One of the <see cref="Entries"/>.</param>
    /// <exception cref="InvalidDataException">Its numbers are of another type, or the file was cut meanwhile.</exception>
    public WeightTensor ReadTensor(string name)
    {
        var entry = _entries[name];
        if (entry.NumberBytes is not { } bytes)
        {
            throw new InvalidDataException($"'{name}' is of type {entry.Type}; F32, F16 and BF16 are known.");
        }

        if (entry.Count > Array.MaxLength)
        {
            throw new InvalidDataException($"'{name}' has {entry.Count} values, which is too many.");
        }

        var numbers = new float[entry.Count];
        using var file = File.OpenHandle(_path);
        var block = new byte[BlockBytes];
        var read = 0;
        while (read < numbers.Length)
        {
            var count = Math.Min(BlockBytes / bytes, numbers.Length - read);
            var data = block.AsSpan(0, count * bytes);
            ReadExactly(file, data, _start + entry.From + ((long)read * bytes));
            Widen(entry.Type, data, numbers.AsSpan(read, count));
            read += count;
        }

        return new WeightTensor(entry.Shape, numbers);
    }

    private static void ReadExactly(SafeFileHandle file, Span<byte> data, long offset)
    {
        while (data.Length > 0)
        {
            var read = RandomAccess.Read(file, data, offset);
            if (read == 0)
            {
                throw new InvalidDataException("it ends too early; was it copied as a whole?");
            }

            data = data[read..];
            offset += read;
        }
    }

    private static void Widen(string type, ReadOnlySpan<byte> data, Span<float> numbers)
    {
        switch (type)
        {
            case "F32":
                MemoryMarshal.Cast<byte, float>(data).CopyTo(numbers);
                break;
            case "F16":
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(data), numbers);
                break;
            default:
                BrainFloat.ToSingle(MemoryMarshal.Cast<byte, ushort>(data), numbers);
                break;
        }
    }
}
