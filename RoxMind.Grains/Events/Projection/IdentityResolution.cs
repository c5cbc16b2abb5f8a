using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Finds the athlete of each result and hands the event's course down with it. Every step can be repeated without doing anything twice. An administrator may move or
/// erase a race meanwhile: the read model knows, and is asked right before each step.
/// </summary>
internal sealed class IdentityResolution(IGrainFactory grains, IRaceIndex index, EventReadModel readModel)
{
    /// <summary>Brings results to their athletes and into the search index.</summary>
    /// <returns>One fact a result that is not erased, in order, ready for the log.</returns>
    public async Task<IReadOnlyList<AnalysisReady>> ResolveAsync(
        IReadOnlyList<RaceResult> results,
        CancellationToken cancellationToken
    )
    {
        // Results of one name go one after the other, so that a repeat finds the same order as the first time.
        var candidates = results.Select(result => AthleteIdentity.Candidate(result, 0)).ToArray();
        var resolved = new AnalysisReady?[results.Count];
        await Task.WhenAll(
            Enumerable
                .Range(0, results.Count)
                .GroupBy(i => candidates[i].AthleteId, StringComparer.Ordinal)
                .Select(async namesakes =>
                {
                    foreach (var i in namesakes)
                    {
                        resolved[i] = await ResolveAsync(results[i], candidates[i], cancellationToken);
                    }
                })
        );
        await index.UpsertAsync([.. StillHeld(resolved).Select(ToIndexed)], cancellationToken);
        return [.. StillHeld(resolved)];
    }

    /// <summary>Has results that have reached their athletes explained anew, or the course kept with them alone, and puts them into the search index again.</summary>
    /// <returns>One fact a result that is still where the read model has it, ready for the log.</returns>
    public async Task<IReadOnlyList<AnalysisReady>> RenewAsync(
        IReadOnlyList<Finisher> finishers,
        Func<Finisher, bool> lacksCourseOnly,
        CancellationToken cancellationToken
    )
    {
        var renewed = await Task.WhenAll(
            finishers.Select(finisher => RenewAsync(finisher, lacksCourseOnly(finisher), cancellationToken))
        );
        await index.UpsertAsync([.. StillHeld(renewed).Select(ToIndexed)], cancellationToken);
        return [.. StillHeld(renewed)];
    }

    private async Task<AnalysisReady?> RenewAsync(
        Finisher finisher,
        bool lacksCourseOnly,
        CancellationToken cancellationToken
    )
    {
        var (raceId, athleteId) = (finisher.Result.RaceId, finisher.AthleteId!);
        var athlete = grains.GetGrain<IAthleteGrain>(athleteId);
        if (lacksCourseOnly)
        {
            return await athlete.KeepCourseAsync(raceId, readModel.KeptCourse, cancellationToken)
                ? finisher.Ready! with
                {
                    AthleteId = athleteId,
                    IsCourseKept = true,
                }
                : null;
        }

        var outcome = await athlete.RenewAsync(raceId, readModel.KeptCourse, cancellationToken);
        return outcome is MatchOutcome.Taken taken ? AnalysisReady.Of(finisher.Result, athleteId, taken) : null;
    }

    private IEnumerable<AnalysisReady> StillHeld(AnalysisReady?[] resolved)
    {
        foreach (var fact in resolved)
        {
            if (fact is not null && readModel.Find(fact.RaceId) is { } finisher)
            {
                // Whoever was given the race meanwhile may have got it with a course of before.
                var isMoved = finisher.AthleteId is { } owner && owner != fact.AthleteId;
                yield return isMoved ? fact with { AthleteId = finisher.AthleteId!, IsCourseKept = false } : fact;
            }
        }
    }

    private IndexedRace ToIndexed(AnalysisReady fact) =>
        IndexedRace.From(readModel.Find(fact.RaceId)!.Result, fact.AthleteId, readModel.Course);

    private async Task<AnalysisReady?> ResolveAsync(
        RaceResult result,
        AthleteCandidate candidate,
        CancellationToken cancellationToken
    )
    {
        for (var namesake = 1; readModel.Find(result.RaceId) is not null; )
        {
            var outcome = await grains
                .GetGrain<IAthleteGrain>(candidate.AthleteId)
                .RecordAsync(result, candidate.Basis, readModel.KeptCourse, cancellationToken);
            switch (outcome)
            {
                case MatchOutcome.Taken taken:
                    return AnalysisReady.Of(result, candidate.AthleteId, taken);
                case MatchOutcome.Erased:
                    return null;
                case MatchOutcome.Moved moved:
                    candidate = candidate with { AthleteId = moved.AthleteId };
                    break;
                default:
                    candidate = AthleteIdentity.Candidate(result, namesake++);
                    break;
            }
        }

        return null;
    }
}
