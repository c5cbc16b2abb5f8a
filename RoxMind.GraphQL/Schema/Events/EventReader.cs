using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Answers;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Reads each event once, however many rows of an answer name it. Lives as long as one operation.</summary>
internal sealed class EventReader(IGrainFactory grains, AnswerSources sources)
{
    private readonly Dictionary<string, Task<EventSummary>> _read = new(StringComparer.Ordinal);

    /// <summary>An event; null when nothing was ever recorded for it.</summary>
    public async Task<Event?> ReadAsync(string eventId, CancellationToken cancellationToken)
    {
        Task<EventSummary>? reading;
        lock (_read)
        {
            if (!_read.TryGetValue(eventId, out reading))
            {
                reading = ReadSummaryAsync(eventId, cancellationToken);
                _read.Add(eventId, reading);
            }
        }

        var summary = await reading;
        return summary.Head == 0 ? null : new Event(summary);
    }

    private async Task<EventSummary> ReadSummaryAsync(string eventId, CancellationToken cancellationToken)
    {
        await sources.NoteAsync(new DataSource(eventId), cancellationToken);
        return await grains.GetGrain<IEventGrain>(eventId).GetSummaryAsync(cancellationToken);
    }
}
