namespace RoxMind.Inference.Folders;

/// <summary>A language model's folder can't be used. Trying again with the same files does not help.</summary>
#pragma warning disable CA1064 // caught within this project and the programs that see its internals, which say it in words of their own
internal sealed class TextModelException : Exception
#pragma warning restore CA1064
{
    /// <summary>Says which file of the folder is wrong, and why.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="file">The file within it.</param>
    /// <param name="reason">What is wrong with it, for people.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public TextModelException(string folder, string file, string reason, Exception? cause = null)
        : base($"The language model in '{folder}' can't be used: {file}: {reason}", cause)
    {
        (Folder, File, Reason) = (folder, file, reason);
    }

    /// <summary>The model's folder.</summary>
    public string Folder { get; }

    /// <summary>The file within it.</summary>
    public string File { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
