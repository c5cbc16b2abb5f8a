using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Telemetry;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Brings what is in an event's log to the athletes, from a durable cursor on: a crash at any moment leaves work to be
/// done again, and doing it again changes nothing. What fails for one result is told in the log and tried again; the others go on.
/// </summary>
internal sealed class EventProjection(
    EventJournal journal,
    IdentityResolution identities,
    StaleAnalyses stale,
    FailedAnalyses failed,
    SplitJudgement judgement,
    RaceReassignment reassignment,
    ProjectionTurns turns
)
{
    private bool _isDone;

    /// <summary>Whether the cursor is at the end of the log, and no analysis was stale when it got there.</summary>
    public bool IsSettled => _isDone && journal.Projected == journal.ReadModel.Head && !IsOvertaken;

    /// <summary>Whether silos have other bundles since stale analyses were looked for.</summary>
    public bool IsOvertaken => stale.IsOvertaken;

    /// <summary>After what pause there is more to do although nothing new comes; null when there is not.</summary>
    public TimeSpan? More => judgement.IsBehind ? SplitJudgement.Quiet : failed.Next;

    private EventReadModel ReadModel => journal.ReadModel;

    /// <summary>Works until the cursor has reached the end of the log and no analysis is stale.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _isDone = false;
        await journal.RecoverAsync(cancellationToken);
        stale.LookAgain();
        do
        {
            await FollowAsync(cancellationToken);
        } while (
            await AppendAsync(judgement.Next(), cancellationToken)
            || await ResolveAsync(failed.Due(), cancellationToken)
            || await RenewStaleAsync(cancellationToken)
        );

        _isDone = true;
    }

    /// <summary>Renews the analyses of some results.</summary>
    public async Task RenewAsync(IReadOnlyList<Finisher> finishers, CancellationToken cancellationToken)
    {
        if (finishers.Count > 0)
        {
            var ready = await RenewInTurnAsync(finishers, _ => false, cancellationToken);
            await AppendAsync(ready, null, cancellationToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (journal.Projected < ReadModel.Head)
        {
            var entries = await journal.ReadAsync(journal.Projected, cancellationToken);
            foreach (var removed in entries.Select(entry => entry.Fact).OfType<EventRemoved>())
            {
                await identities.RemoveAsync(removed.Races, cancellationToken);
            }

            var finishers = entries
                .Select(entry => ChangedRace(entry.Fact))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(ReadModel.Find)
                .Where(finisher => finisher is { Ready: null })
                .OfType<Finisher>()
                .ToList();
            await AppendAsync(
                await ResolveInTurnAsync(finishers, cancellationToken),
                entries[^1].Seq,
                cancellationToken
            );
        }
    }

    private async Task<bool> ResolveAsync(IReadOnlyList<Finisher> finishers, CancellationToken cancellationToken)
    {
        if (finishers.Count == 0)
        {
            return false;
        }

        await AppendAsync(await ResolveInTurnAsync(finishers, cancellationToken), null, cancellationToken);
        return true;
    }

    /// <summary>Renews some stale analyses; results that arrived meanwhile come before the next ones.</summary>
    private async Task<bool> RenewStaleAsync(CancellationToken cancellationToken)
    {
        if (stale.Next() is not { Count: > 0 } finishers)
        {
            return false;
        }

        var ready = await RenewInTurnAsync(finishers, stale.LacksCourseOnly, cancellationToken);
        await AppendAsync(ready, null, cancellationToken);
        stale.Tried(finishers);
        return true;
    }

    private Task<IReadOnlyList<ResolvedRace>> ResolveInTurnAsync(
        IReadOnlyList<Finisher> finishers,
        CancellationToken cancellationToken
    ) => turns.TakeAsync(finishers, some => identities.ResolveAsync(some, cancellationToken), cancellationToken);

    private Task<IReadOnlyList<ResolvedRace>> RenewInTurnAsync(
        IReadOnlyList<Finisher> finishers,
        Func<Finisher, bool> lacksCourseOnly,
        CancellationToken cancellationToken
    ) =>
        turns.TakeAsync(
            finishers,
            some => identities.RenewAsync(some, lacksCourseOnly, cancellationToken),
            cancellationToken
        );

    private async Task<bool> AppendAsync(IReadOnlyList<LogDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0)
        {
            return false;
        }

        await journal.AppendAsync(drafts, null, cancellationToken);
        return true;
    }

    private async Task AppendAsync(
        IReadOnlyList<ResolvedRace> resolved,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        // A race can be moved while its analysis is on the way into the log, which names who has it by then.
        await reassignment.SettledAsync();
        await journal.AppendAsync([.. resolved.Select(Draft).OfType<LogDraft>()], projectedTo, cancellationToken);

        // A race can be erased while its analysis is on the way into the log.
        await journal.EmptyErasedAsync([.. resolved.Select(one => one.RaceId)]);
    }

    private LogDraft? Draft(ResolvedRace resolved)
    {
        if (ReadModel.Find(resolved.RaceId) is not { } finisher)
        {
            return null;
        }

        if (resolved.Fact is not AnalysisReady ready)
        {
            return new LogDraft(finisher.KeyOfNext('f'), resolved.Fact);
        }

        GrainMeter.Analyzed(ready.TotalS, ready.ExpectedS, ready.ModelVersion);
        var isFirst = finisher.Entries.Count == 1 && ReadModel.Generation == 0;
        return new LogDraft(isFirst ? $"a:{resolved.RaceId}" : finisher.KeyOfNext('n'), finisher.Owned(ready));
    }

    private static string? ChangedRace(EventFact fact) =>
        fact switch
        {
            ResultRecorded recorded => recorded.Result.RaceId,
            ResultCorrected corrected => corrected.Result.RaceId,
            SplitsJudged judged => judged.RaceId,
            _ => null,
        };
}
