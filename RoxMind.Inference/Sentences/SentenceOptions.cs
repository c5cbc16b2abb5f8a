namespace RoxMind.Inference.Sentences;

/// <summary>What passages are searched with beside their words; section <c>Passages</c> of the settings. Both may be set, and both count.</summary>
internal sealed class SentenceOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Passages";

    /// <summary>Folder of a sentence model for ONNX Runtime, with <c>model.onnx</c> and <c>vocab.txt</c>; default none.</summary>
    public string? Folder { get; set; }

    /// <summary>An OpenAI-compatible endpoint that makes vectors of texts; default none.</summary>
    public SentenceEndpointOptions Endpoint { get; set; } = new();
}
