using RoxMind.Inference.Folders;
using RoxMind.Inference.Tokenizers;
using RoxMind.Inference.Weights;

namespace RoxMind.Training.Coach.Models;

/// <summary>A model of the Mistral architecture in a folder of Hugging Face's form.</summary>
/// <param name="Config">Its sizes.</param>
/// <param name="Weights">Its tensors by the names of <see cref="MistralTensors"/>; read when asked for.</param>
/// <param name="Vocabulary">Its vocabulary.</param>
internal sealed record MistralFolder(
    MistralConfig Config,
    IReadOnlyDictionary<string, WeightTensor> Weights,
    TokenVocabulary Vocabulary
)
{
    /// <summary>Reads <c>config.json</c>, <c>model.safetensors</c> (one file or several) and the tokenizer.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="TextModelException">Something can't be used; names the file, the tensor and the reason.</exception>
    public static MistralFolder Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var config = MistralConfigFile.Read(folder);
        var weights = MistralWeightFiles.Open(folder, config);
        return new MistralFolder(config, weights, TextTokenizer.ReadVocabulary(folder, config.VocabSize));
    }

    /// <summary>Writes such a folder in single precision; what is there of the same names is replaced.</summary>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <exception cref="TextModelException">A tensor is missing, or has another shape than the sizes say.</exception>
    public void Write(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        // Checked before anything is written, where the tensors are in memory.
        var tensors = MistralTensors.Of(Config).ToList();
        if (tensors.Find(tensor => !Weights.ContainsKey(tensor.Name)) is { Name: { } name })
        {
            throw new TextModelException(folder, MistralWeightFiles.Single, $"there is no tensor '{name}' to write.");
        }

        WeightTensor Checked(string name, int[] shape)
        {
            var tensor = Weights[name];
            MistralWeightFiles.CheckShape(folder, MistralWeightFiles.Single, name, shape, tensor.Shape);
            return tensor;
        }

        File.WriteAllText(
            Path.Combine(folder, MistralConfigFile.Name),
            MistralConfigFile.Write(Config with { TorchDtype = "float32" })
        );
        File.WriteAllBytes(Path.Combine(folder, TextModelFiles.SentencePiece), SentencePieceForm.Write(Vocabulary));
        SafetensorsWriter.Write(
            Path.Combine(folder, MistralWeightFiles.Single),
            [.. tensors.Select(one => (one.Name, one.Shape, (Func<WeightTensor>)(() => Checked(one.Name, one.Shape))))]
        );
    }
}
