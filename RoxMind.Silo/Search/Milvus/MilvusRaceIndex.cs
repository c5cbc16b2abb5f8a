using Microsoft.Extensions.Options;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>
/// The index of races whose similar ones Milvus finds. What is durable, and what is shown of a race, stays with the embedded index: Milvus
/// names candidates, and those that still fulfil the query are compared exactly.
/// </summary>
internal sealed class MilvusRaceIndex(
    RaceIndex embedded,
    ShapeCollection collection,
    ShapeFollower follower,
    IOptions<MilvusOptions> options
) : IRaceIndex
{
    /// <inheritdoc/>
    public async Task UpsertAsync(IReadOnlyList<IndexedRace> races, CancellationToken cancellationToken)
    {
        await embedded.UpsertAsync(races, cancellationToken);
        follower.Tell(races.Select(race => race.RaceId));
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken)
    {
        await embedded.RemoveAsync(raceIds, cancellationToken);
        follower.Tell(raceIds);
    }

    /// <inheritdoc/>
    /// <exception cref="SimilarityUnavailableException">Milvus does not answer in time, or is not ready yet.</exception>
    public async ValueTask<SimilarRaces> SearchAsync(
        StationStandard standard,
        CohortSnapshot cohort,
        SimilarQuery query,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(query);
        await embedded.LoadAsync(cancellationToken);
        var probe = embedded.ProbeOf(query, cohort);
        if (probe.BetterAt.Any(segment => probe.Splits[segment] is null))
        {
            return new SimilarRaces(SimilaritySearch.TolerancesPct[0], 0, []);
        }

        if (!follower.HasStarted)
        {
            throw new SimilarityUnavailableException(
                follower.Fault?.Message ?? "Milvus is being brought to what is known; try again."
            );
        }

        try
        {
            return await FindAsync(standard, query, probe, cancellationToken);
        }
        catch (MilvusException fault)
        {
#pragma warning disable MA0054 // it crosses processes, where the cause's type is not known
            throw new SimilarityUnavailableException(fault.Message);
#pragma warning restore MA0054
        }
    }

    private async Task<SimilarRaces> FindAsync(
        StationStandard standard,
        SimilarQuery query,
        SimilarityProbe probe,
        CancellationToken cancellationToken
    )
    {
        var (tolerance, considered) = (0, 0);
        foreach (var candidate in SimilaritySearch.TolerancesPct)
        {
            tolerance = candidate;
            considered = await collection.CountAsync(standard, probe, tolerance, cancellationToken);
            if (considered >= SimilaritySearch.Enough)
            {
                break;
            }
        }

        var named = considered == 0 ? [] : await collection.NearestAsync(standard, probe, tolerance, cancellationToken);
        var block = RaceRows.Of(
            named
                .Select(embedded.Find)
                .OfType<IndexedRace>()
                .Where(race => race.Splits.IsComplete && race.Standard == standard)
                .Select(race => new CatalogRace(race))
        );
        var hits = SimilaritySearch.Find([block.Columns], probe, cancellationToken);
        return RaceMatches.Of(
            considered > options.Value.Candidates ? hits with { Considered = considered } : hits,
            query,
            probe.Splits,
            hit => block[hit.Row].Race
        );
    }
}
