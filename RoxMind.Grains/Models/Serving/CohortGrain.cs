using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Models.Serving;

/// <summary>Answers from the silo's own bundle and index; keeps nothing, so every silo may have its own.</summary>
[StatelessWorker]
[GrainType("cohort")]
internal sealed class CohortGrain(IModelCatalog catalog, IRaceIndex index) : Grain, ICohortGrain
{
    private StationStandard Standard => StationStandard.Parse(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task<CohortSnapshot?> GetSnapshotAsync(CancellationToken cancellationToken) =>
        Task.FromResult(catalog.Find(Standard));

    /// <inheritdoc/>
    public async Task<SimilarRaces> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
        catalog.Find(Standard) is { } cohort
            ? await index.SearchAsync(Standard, cohort, query, cancellationToken)
            : new SimilarRaces(0, 0, []);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SimilarRaces>> FindSimilarAsync(
        IReadOnlyList<SimilarQuery> queries,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(queries);
        var found = new List<SimilarRaces>(queries.Count);
        foreach (var query in queries)
        {
            found.Add(await FindSimilarAsync(query, cancellationToken));
        }

        return found;
    }
}
