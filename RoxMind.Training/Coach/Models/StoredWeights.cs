using System.Collections;
using System.Diagnostics.CodeAnalysis;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Models;

/// <summary>
/// A model's tensors on disk. Each is read when it is asked for, and again the next time: a large model does not fit into memory
/// as a whole.
/// </summary>
/// <param name="folder">The model's folder.</param>
/// <param name="files">The file that holds each tensor, with its name in the folder.</param>
internal sealed class StoredWeights(
    string folder,
    IReadOnlyDictionary<string, (string Name, SafetensorsFile File)> files
) : IReadOnlyDictionary<string, WeightTensor>
{
    /// <inheritdoc/>
    public int Count => files.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => files.Keys;

    /// <inheritdoc/>
    public IEnumerable<WeightTensor> Values => files.Keys.Select(name => this[name]);

    /// <summary>Reads a tensor.</summary>
    /// <exception cref="TextModelException">It can't be read.</exception>
    public WeightTensor this[string key]
    {
        get
        {
            var (name, file) = files[key];
            try
            {
                return file.ReadTensor(key);
            }
            catch (Exception exception)
                when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                throw new TextModelException(folder, name, exception.Message, exception);
            }
        }
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => files.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out WeightTensor value)
    {
        value = files.ContainsKey(key) ? this[key] : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, WeightTensor>> GetEnumerator() =>
        files.Keys.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
