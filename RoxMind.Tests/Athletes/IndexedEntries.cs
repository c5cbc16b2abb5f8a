using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Athletes;

/// <summary>Looks races up in the index of a cluster.</summary>
internal static class IndexedEntries
{
    /// <summary>A man's race in the index, as a search from exactly this race finds it; null when it is not there.</summary>
    public static async Task<IndexedRace?> IndexedAsync(this RoxMindCluster cluster, RaceResult result)
    {
        var query = new SimilarQuery("none", "nobody", result.TotalS, result.Splits, [], 50);
        var found = await cluster.Index.SearchAsync(
            result.Standard,
            SyntheticCohort.OpenMen.Snapshot,
            query,
            CancellationToken.None
        );
        return found.Matches.Select(match => match.Race).FirstOrDefault(race => race.RaceId == result.RaceId);
    }
}
