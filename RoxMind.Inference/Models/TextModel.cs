using RoxMind.Inference.Folders;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Inference.Models;

/// <summary>A language model, loaded from a folder and checked.</summary>
internal sealed class TextModel : IDisposable
{
    private TextModel(ModelSeal? seal, TextTokenizer tokenizer, TextGraph graph, LoraAdapter? adapter, string name)
    {
        (Seal, Tokenizer, Graph, Adapter, Name) = (seal, tokenizer, graph, adapter, name);
    }

    /// <summary>Name and version, as stored with what it writes.</summary>
    public string Name { get; }

    /// <summary>Version, prompt style and hashes; null for a folder from elsewhere.</summary>
    public ModelSeal? Seal { get; }

    /// <summary>Names and sizes.</summary>
    public DecoderConfig Config => Graph.Config;

    /// <summary>Its tokenizer.</summary>
    public TextTokenizer Tokenizer { get; }

    /// <summary>Its graph.</summary>
    public TextGraph Graph { get; }

    /// <summary>Its adapter, if any.</summary>
    public LoraAdapter? Adapter { get; }

    /// <summary>Loads a model: configuration, hashes, tokenizer, graph, adapter.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="adapterFolder">Folder of a LoRA adapter, or null.</param>
    /// <exception cref="TextModelException">Something can't be used; names the file and the reason.</exception>
    public static TextModel Load(string folder, TextGraphOptions options, string? adapterFolder = null)
    {
        var config = new DecoderConfigReader(folder).Read();
        var seal = ModelSeal.Check(folder);
        var tokenizer = TextTokenizer.Load(folder, config.VocabularySize);
#pragma warning disable CA2000 // Disposed with the model, or below.
        var graph = TextGraph.Open(folder, config, options);
        try
        {
            var adapter = adapterFolder is null ? null : LoraAdapter.Read(adapterFolder, graph);
            return new TextModel(seal, tokenizer, graph, adapter, NameOf(folder, seal, adapterFolder));
        }
#pragma warning restore CA2000
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    /// <summary>The tokens of a prompt, with the one that begins a document.</summary>
    public IReadOnlyList<int> Prompt(string text)
    {
        var tokens = Tokenizer.Encode(text);
        return Config.BeginToken is { } begin ? [begin, .. tokens] : tokens;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Adapter?.Dispose();
        Graph.Dispose();
    }

    private static string NameOf(string folder, ModelSeal? seal, string? adapterFolder)
    {
        var name = seal?.Name ?? LastPart(folder);
        var version = seal?.Version is { } some ? $"{name} {some}" : name;
        return adapterFolder is null ? version : $"{version} + {LastPart(adapterFolder)}";
    }

    private static string LastPart(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
}
