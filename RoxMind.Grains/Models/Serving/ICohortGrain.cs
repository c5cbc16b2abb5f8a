using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Models.Serving;

/// <summary>The finishers of one station standard: norms, clusters, and who is alike. The key is the standard's key.</summary>
[Alias("cohort")]
public interface ICohortGrain : IGrainWithStringKey
{
    /// <summary>Norms and clusters of the current bundle; null when it has none for this standard.</summary>
    [Alias("snapshot")]
    [AlwaysInterleave]
    Task<CohortSnapshot?> GetSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Athletes who are alike and do better where it matters.</summary>
    [Alias("similar")]
    [AlwaysInterleave]
    Task<SimilarRaces> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken);

    /// <summary>The same for several races at once.</summary>
    /// <returns>One answer a query, in order.</returns>
    [Alias("similar-many")]
    [AlwaysInterleave]
    Task<IReadOnlyList<SimilarRaces>> FindSimilarAsync(
        IReadOnlyList<SimilarQuery> queries,
        CancellationToken cancellationToken
    );
}
