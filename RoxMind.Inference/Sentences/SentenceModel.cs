using Microsoft.Extensions.AI;
using RoxMind.Grains.Retrieval.Passages;

namespace RoxMind.Inference.Sentences;

/// <summary>A sentence model that is opened when it is first needed.</summary>
/// <param name="name">What it is called.</param>
/// <param name="open">Opens it.</param>
internal sealed class SentenceModel(string name, Func<IEmbeddingGenerator<string, Embedding<float>>> open)
    : ISentenceModel,
        IDisposable
{
    private readonly Lazy<IEmbeddingGenerator<string, Embedding<float>>> _model = new(open);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<float>> EncodeAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            return await _model.Value.GenerateVectorAsync(text, cancellationToken: cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // a model of any make fails in ways of its own, and passages are found without it
        catch (Exception fault)
#pragma warning restore CA1031
        {
            throw new SentenceModelException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }
}
