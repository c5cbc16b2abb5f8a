using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Log;

/// <summary>Work that follows the events' logs, each from a durable position on. The events know nothing of it.</summary>
/// <remarks>
/// The position moves after the work is durable, so a crash at any moment leaves work to be done again, and doing it again changes
/// nothing. One silo follows at a time, and another goes on where it ends; what two do at once is done once. A log that was written before there was
/// a position is followed from its start.
/// </remarks>
/// <param name="log">The logs.</param>
/// <param name="name">What the positions are kept under: never changed.</param>
/// <param name="every">How often it looks for new entries.</param>
/// <param name="retryAfter">Pause after something failed; it doubles while it goes on failing.</param>
/// <param name="clock">The time.</param>
/// <param name="turn">Whose turn it is; null where this silo always follows.</param>
internal abstract class LogFollower(
    IEventLog log,
    string name,
    TimeSpan every,
    TimeSpan retryAfter,
    TimeProvider clock,
    ISweepTurn? turn = null
) : LogRounds(every, clock, turn)
{
    private const int Page = 1024;

    private int _failures;

    /// <inheritdoc/>
    protected override async Task GoOverAsync(CancellationToken cancellationToken)
    {
        if (await CatchUpAsync(cancellationToken) is not { } fault)
        {
            _failures = 0;
            return;
        }

        if (fault is not OutOfSpaceException)
        {
            Tell(fault);
        }

        await Task.Delay(GrowingPause.After(retryAfter, ++_failures), Clock, cancellationToken);
    }

    /// <summary>Does what some facts of an event ask for; durable when it returns, and the same when it is done again.</summary>
    protected abstract Task TakeAsync(
        string eventId,
        IReadOnlyList<EventFact> facts,
        CancellationToken cancellationToken
    );

    /// <summary>Does what is due after each round, whatever the logs say.</summary>
    protected virtual Task AfterRoundAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells that something failed and is tried again; once a round.</summary>
    protected abstract void Tell(Exception fault);

    /// <returns>The first fault, null when everything went well; what one event's log says does not wait for another's.</returns>
    private async Task<Exception?> CatchUpAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<FollowerPosition> behind = [];
        var first = await TryAsync(
            async () => behind = await log.GetBehindAsync(name, cancellationToken),
            cancellationToken
        );
        foreach (var at in behind)
        {
            var fault = await TryAsync(() => ReadOnAsync(at, cancellationToken), cancellationToken);
            first ??= fault;
        }

        var last = await TryAsync(() => AfterRoundAsync(cancellationToken), cancellationToken);
        return first ?? last;
    }

    private static async Task<Exception?> TryAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
            return null;
        }
#pragma warning disable CA1031 // boundary: the next round goes on from the last position.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return fault;
        }
    }

    private async Task ReadOnAsync(FollowerPosition at, CancellationToken cancellationToken)
    {
        for (var position = at.Position; position < at.Head; )
        {
            var entries = await log.ReadAsync(at.EventId, position, Page, cancellationToken);
            await TakeAsync(at.EventId, [.. entries.Select(entry => entry.Fact)], cancellationToken);
            position = entries[^1].Seq;
            await log.MoveAsync(at.EventId, name, position, cancellationToken);
        }
    }
}
