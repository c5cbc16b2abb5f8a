namespace RoxMind.Grains.Models.Files;

/// <summary>A model bundle can't be used. Trying again with the same files does not help.</summary>
public sealed class ModelBundleException : Exception
{
    /// <summary>Says which file of a bundle is wrong, and why.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="file">The file within it.</param>
    /// <param name="reason">What is wrong with it, for people.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public ModelBundleException(string folder, string file, string reason, Exception? cause = null)
        : base($"The model bundle in '{folder}' can't be used: {file}: {reason}", cause)
    {
        (Folder, File, Reason) = (folder, file, reason);
    }

    /// <summary>The bundle's folder.</summary>
    public string Folder { get; }

    /// <summary>The file within it.</summary>
    public string File { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
