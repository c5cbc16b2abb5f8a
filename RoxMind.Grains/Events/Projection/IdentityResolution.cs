using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Newcomers;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Persistence;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Finds the athlete of each result and hands the event's course down with it. Every step can be repeated without doing anything
/// twice. An administrator may move or erase a race meanwhile: the read model knows, and is asked right before each step.
/// </summary>
internal sealed partial class IdentityResolution(
    AthletePlacement placement,
    RaceDelivery delivery,
    IRaceIndex index,
    EventReadModel readModel,
    NewcomerRaces newcomers,
    FailedAnalyses failed,
    IHostApplicationLifetime host,
    ILogger logger
)
{
    /// <summary>Brings results, as they are now, to their athletes and into the search index.</summary>
    /// <returns>One outcome a result that is not erased, in order.</returns>
    public async Task<IReadOnlyList<ResolvedRace>> ResolveAsync(
        IReadOnlyList<Finisher> finishers,
        CancellationToken cancellationToken
    )
    {
        // What is taken is what each was at this moment; a correction that comes meanwhile is brought to the athlete next.
        var unheard = finishers.Where(finisher => finisher.AthleteId is null).ToList();
        var contents = unheard.ToDictionary(one => one.Result.RaceId, one => one.ContentSeq, StringComparer.Ordinal);
        var first = await newcomers.TakeAsync(
            [.. unheard.Select(one => one.Result)],
            readModel.KeptCourse,
            cancellationToken
        );
        var others = finishers.Where(finisher => !first.ContainsKey(finisher.Result.RaceId)).ToList();
        var candidates = others.Zip(placement.Of(others, cancellationToken)).ToDictionary();
        var resolved = await Task.WhenAll(
            finishers.Select(finisher =>
                TryAsync(
                    finisher,
                    async () =>
                        first.TryGetValue(finisher.Result.RaceId, out var newcomer)
                            ? await delivery.ConfirmAsync(newcomer, contents[finisher.Result.RaceId], cancellationToken)
                            : await delivery.BringAsync(finisher, await candidates[finisher], cancellationToken),
                    cancellationToken
                )
            )
        );
        return await IndexAsync(finishers, resolved, cancellationToken);
    }

    /// <summary>
    /// Has results that have reached their athletes explained anew, or the course kept with them alone, and puts them into the search
    /// index again.
    /// </summary>
    /// <returns>One outcome a result that is still where the read model has it.</returns>
    public async Task<IReadOnlyList<ResolvedRace>> RenewAsync(
        IReadOnlyList<Finisher> finishers,
        Func<Finisher, bool> lacksCourseOnly,
        CancellationToken cancellationToken
    )
    {
        var renewed = await Task.WhenAll(
            finishers.Select(finisher =>
                TryAsync(
                    finisher,
                    () => delivery.RenewAsync(finisher, lacksCourseOnly(finisher), cancellationToken),
                    cancellationToken
                )
            )
        );
        return await IndexAsync(finishers, renewed, cancellationToken);
    }

    /// <summary>Takes results that went with their event from their athletes and out of the search index.</summary>
    public async Task RemoveAsync(IReadOnlyList<RemovedRace> races, CancellationToken cancellationToken)
    {
        // What was recorded anew since keeps its place.
        var gone = races.Where(race => readModel.Find(race.RaceId) is null).ToList();
        await Task.WhenAll(
            gone.Where(race => race.AthleteId is not null)
                .Select(race => delivery.DropAsync(race.AthleteId!, race.RaceId, cancellationToken))
        );
        await index.RemoveAsync([.. gone.Select(race => race.RaceId)], cancellationToken);
    }

    private async Task<EventFact?> TryAsync(
        Finisher finisher,
        Func<Task<AnalysisReady?>> resolve,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await resolve();
        }
#pragma warning disable CA1031 // boundary: one bad result does not stop the others; it is told, and tried again.
        catch (Exception fault) when (fault is not OutOfSpaceException && !IsStopping(cancellationToken))
#pragma warning restore CA1031
        {
            LogFailed(finisher.Result.RaceId, fault.GetType().Name);
            LogFault(fault, finisher.Result.RaceId);
            return failed.Failed(finisher, $"The athlete could not take the result ({fault.GetType().Name}).");
        }
    }

    /// <summary>A silo that stops ends the calls under way; that is no fault of a result's.</summary>
    private bool IsStopping(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested || host.ApplicationStopping.IsCancellationRequested;

    private async Task<IReadOnlyList<ResolvedRace>> IndexAsync(
        IReadOnlyList<Finisher> finishers,
        EventFact?[] facts,
        CancellationToken cancellationToken
    )
    {
        if (facts.Length > 1 && Array.TrueForAll(facts, fact => fact is AnalysisFailed))
        {
            // No bad result is among good ones here: storage or models are away, and all is tried again.
            throw new ProjectionException(((AnalysisFailed)facts[0]!).Reason);
        }

        var ready = StillHeld(finishers, facts).Select(one => one.Fact).OfType<AnalysisReady>().ToList();
        var isListed = ready.ToLookup(fact => readModel.Find(fact.RaceId)!.Result.IsRanked);
        await index.UpsertAsync([.. isListed[true].Select(ToIndexed)], cancellationToken);
        if (isListed[false].Any())
        {
            await index.RemoveAsync([.. isListed[false].Select(fact => fact.RaceId)], cancellationToken);
        }

        return [.. StillHeld(finishers, facts)];
    }

    private IEnumerable<ResolvedRace> StillHeld(IReadOnlyList<Finisher> finishers, EventFact?[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is { } fact && readModel.Find(finishers[i].Result.RaceId) is { } finisher)
            {
                yield return new ResolvedRace(
                    finisher.Result.RaceId,
                    fact is AnalysisReady ready ? finisher.Owned(ready) : fact
                );
            }
        }
    }

    private IndexedRace ToIndexed(AnalysisReady fact) =>
        readModel.ToIndexed(readModel.Find(fact.RaceId)!.Result, fact.AthleteId);
}
