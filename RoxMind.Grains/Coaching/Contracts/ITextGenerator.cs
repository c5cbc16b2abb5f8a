namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>A language model, here or behind an endpoint.</summary>
public interface ITextGenerator
{
    /// <summary>Name of the model behind the configured endpoint, which takes any prompt; null where the model runs here, or there is none.</summary>
    string? Endpoint { get; }

    /// <summary>What the model is; waits for a model that is still being loaded.</summary>
    ValueTask<TextModelInfo> DescribeAsync(CancellationToken cancellationToken);

    /// <summary>Writes a text piece by piece; ends early when the constraint says so or the model's length limit is reached.</summary>
    /// <exception cref="TextGenerationException">The model can't write; says why.</exception>
    IAsyncEnumerable<string> GenerateAsync(TextRequest request, CancellationToken cancellationToken);
}
