namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>A sentence model cannot be used now.</summary>
public sealed class SentenceModelException : Exception
{
    /// <inheritdoc/>
    public SentenceModelException() { }

    /// <inheritdoc/>
    public SentenceModelException(string message)
        : base(message) { }

    /// <inheritdoc/>
    public SentenceModelException(string message, Exception innerException)
        : base(message, innerException) { }
}
