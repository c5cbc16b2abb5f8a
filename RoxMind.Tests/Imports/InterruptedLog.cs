using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Imports;

/// <summary>An event log that once, after some results were committed, does not tell that it committed more.</summary>
internal sealed class InterruptedLog(IEventLog inner, InterruptedLog.Plan plan) : PassingLog(inner)
{
    public override async Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<LogDraft> drafts,
        long? projectedTo,
        CancellationToken cancellationToken
    )
    {
        var receipts = await base.AppendAsync(eventId, drafts, projectedTo, cancellationToken);
        if (drafts.Any(draft => draft.Fact is ResultRecorded) && plan.IsDue())
        {
            await plan.InterruptAsync(cancellationToken);
        }

        return receipts;
    }

    /// <summary>When the interruption happens, and what it is.</summary>
    /// <param name="after">Appends of results that go well before.</param>
    /// <param name="hangs">True leaves the caller waiting, as a dying process does; false throws.</param>
    internal sealed class Plan(int after, bool hangs)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _appends;

        /// <summary>Completes when the interruption has happened.</summary>
        public Task Reached => _reached.Task;

        public bool IsDue() => Interlocked.Increment(ref _appends) == after + 1;

        public async Task InterruptAsync(CancellationToken cancellationToken)
        {
            _reached.SetResult();
            if (hangs)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            throw new IOException("The acknowledgement was lost.");
        }
    }
}
