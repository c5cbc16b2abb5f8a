namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>A place in the JSON of a meaning that does not fit the typed form; never leaves the reader.</summary>
internal sealed class MeaningFormatException(string path, string message) : FormatException(message)
{
    /// <summary>Where.</summary>
    public string Path => path;
}
