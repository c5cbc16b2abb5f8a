using System.Text.Json;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Models;

/// <summary>Finds a model's tensors in the files of its folder, and holds names and shapes against its sizes.</summary>
internal static class MistralWeightFiles
{
    /// <summary>All tensors in one file.</summary>
    public const string Single = "model.safetensors";

    /// <summary>Says which file holds which tensor, where there are several.</summary>
    public const string Index = "model.safetensors.index.json";

    /// <summary>Older folders store what follows from the sizes.</summary>
    private const string Derived = "rotary_emb.inv_freq";

    /// <summary>Opens the tensors of a folder.</summary>
    /// <exception cref="TextModelException">A tensor is missing, is of another shape, or has no place in such a model.</exception>
    public static StoredWeights Open(string folder, MistralConfig config)
    {
        var found = new Dictionary<string, (string Name, SafetensorsFile File)>(StringComparer.Ordinal);
        foreach (var name in Files(folder))
        {
            var file = OpenFile(folder, name);
            foreach (var tensor in file.Entries.Keys)
            {
                found[tensor] = (name, file);
            }
        }

        var weights = new Dictionary<string, (string Name, SafetensorsFile File)>(StringComparer.Ordinal);
        foreach (var (tensor, shape) in MistralTensors.Of(config))
        {
            if (!found.Remove(tensor, out var place))
            {
                throw new TextModelException(folder, Single, $"it has no tensor '{tensor}'.");
            }

            CheckShape(folder, place.Name, tensor, shape, place.File.Entries[tensor].Shape);
            weights[tensor] = place;
        }

        // An output matrix beside tied embeddings is a copy.
        if (found.FirstOrDefault(left => !IsIdle(left.Key, config)) is { Key: { } unknown, Value: var (where, _) })
        {
            throw new TextModelException(folder, where, $"a Mistral model has no tensor '{unknown}'.");
        }

        return new StoredWeights(folder, weights);
    }

    /// <summary>Refuses a tensor that has not the shape that the sizes say.</summary>
    public static void CheckShape(string folder, string file, string tensor, int[] expected, int[] shape)
    {
        if (!expected.AsSpan().SequenceEqual(shape))
        {
            throw new TextModelException(
                folder,
                file,
                $"'{tensor}' has the shape [{string.Join(", ", shape)}] instead of [{string.Join(", ", expected)}]; "
                    + $"does {MistralConfigFile.Name} belong to it?"
            );
        }
    }

    private static bool IsIdle(string tensor, MistralConfig config) =>
        tensor.EndsWith(Derived, StringComparison.Ordinal)
        || (config.TieWordEmbeddings && tensor == MistralTensors.Output);

    private static string[] Files(string folder)
    {
        if (File.Exists(Path.Combine(folder, Single)))
        {
            return [Single];
        }

        var index = Path.Combine(folder, Index);
        if (!File.Exists(index))
        {
            throw new TextModelException(folder, Single, $"the file is missing, and there is no {Index} either.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(index));
            string[] files =
            [
                .. document
                    .RootElement.GetProperty("weight_map")
                    .EnumerateObject()
                    .Select(entry => entry.Value.GetString()!)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            return Array.Find(files, file => Path.GetFileName(file) != file) is { } outside
                ? throw new InvalidDataException($"it names '{outside}', which is not beside it.")
                : files;
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            throw new TextModelException(folder, Index, $"it can't be read: {exception.Message}", exception);
        }
    }

    private static SafetensorsFile OpenFile(string folder, string name)
    {
        try
        {
            return SafetensorsFile.Open(Path.Combine(folder, name));
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new TextModelException(folder, name, exception.Message, exception);
        }
    }
}
