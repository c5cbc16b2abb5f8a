using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lifetime;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events.Projection;

/// <summary>Does at an event what an administrator decided about a race: another athlete, or none any more.</summary>
internal sealed class RaceReassignment(EventJournal journal, IRaceIndex index)
{
    private Task _move = Task.CompletedTask;

    private EventReadModel ReadModel => journal.ReadModel;

    /// <summary>
    /// Waits until no move is on its way into the log: what is written behind it is to name the new athlete, whom the read model knows
    /// only then. Whether the move went well is told to whoever asked for it.
    /// </summary>
    public async Task SettledAsync()
    {
        while (!_move.IsCompleted)
        {
            await _move.Quietly();
        }
    }

    /// <summary>Gives a race to another athlete; a race that the event does not have is left alone.</summary>
    public async Task MoveAsync(string raceId, string athleteId, CancellationToken cancellationToken)
    {
        // What a write left that seemed to fail: the race may be another's than the read model says.
        await journal.RecoverAsync(cancellationToken);
        if (ReadModel.Find(raceId) is not { } finisher)
        {
            return;
        }

        if (!string.Equals(finisher.AthleteId, athleteId, StringComparison.Ordinal))
        {
            // The log's length makes the key new: a race may go back and forth.
            var moved = new LogDraft($"m:{raceId}:{ReadModel.Head}", new RaceReassigned(raceId, athleteId));
            _move = journal.AppendAsync([moved], null, cancellationToken);
            await _move;
        }

        await index.UpsertAsync([ReadModel.ToIndexed(finisher.Result, athleteId)], cancellationToken);
    }

    /// <summary>Erases a race: the read model forgets it, the log keeps no content of it, searches no longer find it.</summary>
    public async Task EraseAsync(string raceId, CancellationToken cancellationToken)
    {
        await journal.RecoverAsync(cancellationToken);

        // The read model forgets the race first, so that nothing brings it to an athlete or into the index any more.
        if (ReadModel.Find(raceId) is not null)
        {
            await journal.AppendAsync([new LogDraft($"e:{raceId}", new RaceErased(raceId))], null, cancellationToken);
        }

        await journal.EmptyErasedAsync([raceId]);
        await index.RemoveAsync([raceId], cancellationToken);
    }
}
