namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>Makes vectors of texts, near to each other where the texts mean much the same.</summary>
public interface ISentenceModel
{
    /// <summary>What the model is called.</summary>
    string Name { get; }

    /// <summary>The vector of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SentenceModelException">The model cannot be used, or does not answer.</exception>
    ValueTask<ReadOnlyMemory<float>> EncodeAsync(string text, CancellationToken cancellationToken);
}
