using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Grains.Events.Projection;

/// <summary>
/// Brings what is in an event's log to the athletes, from a durable cursor on: a crash at any moment leaves work to be
/// done again, and doing it again changes nothing.
/// </summary>
internal sealed class EventProjection(EventJournal journal, IdentityResolution identities, StaleAnalyses stale)
{
    private bool _isDone;

    /// <summary>Whether the cursor is at the end of the log, and no analysis was stale when it got there.</summary>
    public bool IsSettled => _isDone && journal.Projected == journal.ReadModel.Head;

    /// <summary>Works until the cursor has reached the end of the log and no analysis is stale.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _isDone = false;
        await journal.RecoverAsync(cancellationToken);
        stale.LookAgain();
        do
        {
            await ResolveAsync(cancellationToken);
        } while (await RenewAsync(cancellationToken));

        _isDone = true;
    }

    private async Task ResolveAsync(CancellationToken cancellationToken)
    {
        while (journal.Projected < journal.ReadModel.Head)
        {
            var entries = await journal.ReadAsync(journal.Projected, cancellationToken);
            var results = entries.Select(entry => entry.Fact).OfType<ResultRecorded>().Select(fact => fact.Result);
            var ready = await identities.ResolveAsync([.. results], cancellationToken);
            var drafts = ready.Select(fact => new LogDraft($"a:{fact.RaceId}", fact)).ToList();
            await journal.AppendAsync(drafts, entries[^1].Seq, cancellationToken);

            // A race can be erased while its analysis is on the way into the log.
            await journal.EmptyErasedAsync([.. ready.Select(fact => fact.RaceId)]);
        }
    }

    /// <summary>Renews some stale analyses; results that arrived meanwhile come before the next ones.</summary>
    private async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (stale.Next() is not { Count: > 0 } finishers)
        {
            return false;
        }

        var ready = await identities.RenewAsync(finishers, stale.LacksCourseOnly, cancellationToken);
        await journal.AppendAsync([.. ready.Select(Renewed).OfType<LogDraft>()], null, cancellationToken);
        await journal.EmptyErasedAsync([.. ready.Select(fact => fact.RaceId)]);
        return true;
    }

    /// <summary>
    /// The key says after which entry about the result the renewal is: done again after a crash it is the same, and after the
    /// next entry it is another.
    /// </summary>
    private LogDraft? Renewed(AnalysisReady fact) =>
        journal.ReadModel.Find(fact.RaceId) is { } finisher
            ? new LogDraft($"n:{finisher.Entries[^1]}:{fact.RaceId}", fact)
            : null;
}
