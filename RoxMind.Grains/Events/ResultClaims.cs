using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Retrieval;

namespace RoxMind.Grains.Events;

/// <summary>Finds the athlete of each result. Every step can be repeated without doing anything twice.</summary>
internal sealed class ResultClaims(IGrainFactory grains, IRaceIndex index)
{
    /// <summary>Brings results to their athletes and into the search index.</summary>
    /// <returns>One fact a result, ready for the log.</returns>
    public async Task<IReadOnlyList<AnalysisReady>> ClaimAsync(
        IReadOnlyList<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        // Results of one name go one after the other, so that a repeat finds the same order as the first time.
        var claimed = await Task.WhenAll(
            results
                .Select((result, position) => (result, position))
                .GroupBy(item => AthleteIdentity.Candidate(item.result, 0).AthleteId, StringComparer.Ordinal)
                .Select(async namesakes =>
                {
                    var facts = new List<(int Position, AnalysisReady Fact)>();
                    foreach (var (result, position) in namesakes)
                    {
                        facts.Add((position, await ClaimAsync(result, cancellationToken)));
                    }

                    return facts;
                })
        );
        var ready = claimed
            .SelectMany(facts => facts)
            .OrderBy(item => item.Position)
            .Select(item => item.Fact)
            .ToList();
        await index.UpsertAsync(
            [
                .. results
                    .Zip(ready)
                    .Where(pair => pair.First.Splits.IsComplete)
                    .Select(pair => IndexedRace.From(pair.First, pair.Second.AthleteId)),
            ],
            cancellationToken
        );
        return ready;
    }

    private async Task<AnalysisReady> ClaimAsync(RaceResult result, CancellationToken cancellationToken)
    {
        var candidate = AthleteIdentity.Candidate(result, 0);
        for (var namesake = 1; ; )
        {
            var outcome = await grains
                .GetGrain<IAthleteGrain>(candidate.AthleteId)
                .RecordAsync(result, candidate.Basis, cancellationToken);
            switch (outcome)
            {
                case ClaimOutcome.Taken taken:
                    return new AnalysisReady(
                        result.RaceId,
                        candidate.AthleteId,
                        result.TotalS,
                        taken.ExpectedS,
                        taken.Unavailable,
                        taken.ModelVersion
                    );
                case ClaimOutcome.Moved moved:
                    candidate = candidate with { AthleteId = moved.AthleteId };
                    break;
                default:
                    candidate = AthleteIdentity.Candidate(result, namesake++);
                    break;
            }
        }
    }
}
