using Orleans.Runtime;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>
/// Who is alike cannot be told now, because the index that knows it does not answer, or is not the one that is configured. Everything else
/// goes on; the message says what the operator can do.
/// </summary>
[GenerateSerializer]
[Alias("RoxMind.SimilarityUnavailable")]
public sealed class SimilarityUnavailableException : OrleansException
{
    /// <summary>An index of which nothing more is known.</summary>
    public SimilarityUnavailableException()
        : this("Who is alike cannot be told now.") { }

    /// <summary>An index that does not answer as it should.</summary>
    /// <param name="message">What is wrong with it.</param>
    public SimilarityUnavailableException(string message)
        : base(message) { }

    /// <summary>An index that does not answer as it should.</summary>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="cause">What it said.</param>
    public SimilarityUnavailableException(string message, Exception cause)
        : base(message, cause) { }
}
