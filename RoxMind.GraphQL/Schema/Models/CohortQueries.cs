using GraphQL;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Models;

/// <summary>Reads norms.</summary>
internal sealed class CohortQueries(IGrainFactory grains)
{
    /// <summary>The norms of a standard; null when the model bundle has none for it.</summary>
    /// <param name="standard">Key of the standard: `division-gender-repetitions`, for example `open-female-100`.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(10)]
    public async Task<Cohort?> CohortAsync(string standard, CancellationToken cancellationToken)
    {
        var key = Parse(standard).Key;
        var snapshot = await grains.GetGrain<ICohortGrain>(key).GetSnapshotAsync(cancellationToken);
        return snapshot is null ? null : new Cohort(snapshot);
    }

    private static StationStandard Parse(string standard)
    {
        try
        {
            return StationStandard.Parse(standard);
        }
        catch (FormatException fault)
        {
            throw new ExecutionError(fault.Message, fault) { Code = "INVALID_STANDARD" };
        }
    }
}
