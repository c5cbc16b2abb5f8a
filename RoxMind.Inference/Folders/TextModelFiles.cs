namespace RoxMind.Inference.Folders;

/// <summary>Names of the files of a model's folder, as the GenAI model builder writes it, and of our own list of hashes.</summary>
internal static class TextModelFiles
{
    /// <summary>What the graph's inputs and outputs are called, and its sizes.</summary>
    public const string Config = "genai_config.json";

    /// <summary>A vocabulary in SentencePiece's form.</summary>
    public const string SentencePiece = "tokenizer.model";

    /// <summary>A vocabulary in the form of Hugging Face's tokenizers.</summary>
    public const string TokenizerJson = "tokenizer.json";

    /// <summary>Version, prompt style and the files' hashes; folders from elsewhere have none.</summary>
    public const string Seal = "coach.json";

    /// <summary>A LoRA adapter's weights.</summary>
    public const string AdapterWeights = "adapter_model.safetensors";

    /// <summary>A LoRA adapter's rank and scale.</summary>
    public const string AdapterConfig = "adapter_config.json";
}
