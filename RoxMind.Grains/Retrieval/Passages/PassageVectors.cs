using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>The passages as one sentence model places them; made when they are first asked for.</summary>
/// <param name="passages">The passages.</param>
/// <param name="model">The model.</param>
internal sealed class PassageVectors(ImmutableArray<Passage> passages, ISentenceModel model)
{
    private readonly Lock _gate = new();
    private Task<VectorIndex>? _index;

    /// <summary>The model.</summary>
    public ISentenceModel Model => model;

    /// <summary>The passages nearest to a text, nearest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SentenceModelException">The model cannot be used now; the next call tries again.</exception>
    public async Task<IReadOnlyList<Passage>> FindAsync(string text, int take, CancellationToken cancellationToken)
    {
        var vector = await model.EncodeAsync(VectorIndex.Encoded(text), cancellationToken);
        var index = await Index().WaitAsync(cancellationToken);
        return index.Find(vector, take);
    }

    /// <summary>One for all who ask: whoever gives up does not stop it for the others.</summary>
    private Task<VectorIndex> Index()
    {
        lock (_gate)
        {
            return _index = _index is { IsFaulted: false } made ? made : MakeAsync();
        }
    }

    private async Task<VectorIndex> MakeAsync()
    {
        var vectors = new List<ReadOnlyMemory<float>>(passages.Length);
        foreach (var passage in passages)
        {
            var text = VectorIndex.Encoded($"{passage.Title}. {passage.Text}");
            vectors.Add(await model.EncodeAsync(text, CancellationToken.None));
        }

        return new VectorIndex(passages, vectors);
    }
}
