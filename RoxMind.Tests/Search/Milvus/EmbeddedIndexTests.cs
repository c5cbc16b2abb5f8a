using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Tests.Search.Milvus;

public sealed class EmbeddedIndexTests : IndexContract
{
    private protected override Task<IndexHome> OpenAsync(params IReadOnlyList<IndexedRace> races) =>
        IndexHome.EmbeddedAsync(races);
}
