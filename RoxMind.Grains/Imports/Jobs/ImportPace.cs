using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>
/// Lets an import record no faster than its results are analysed: of a file of millions of rows all events would be in memory at once
/// otherwise. A file of usual size waits for nothing.
/// </summary>
/// <param name="grains">The way to the events.</param>
/// <param name="clock">The time.</param>
/// <param name="mostWaiting">So many results of an import may wait for their analysis.</param>
internal sealed class ImportPace(IGrainFactory grains, TimeProvider clock, int mostWaiting = ImportPace.Usual)
{
    /// <summary>So many results may wait where nothing else is said: some sixty megabytes.</summary>
    public const int Usual = 32_768;

    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(250);

    /// <summary>What cannot be analysed now, as while a disk is full, slows an import down and does not stop it.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);

    /// <summary>Waits until few enough of what was sent are left to be analysed.</summary>
    /// <param name="window">What was sent last.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task KeepAsync(ImportWindow window, CancellationToken cancellationToken)
    {
        foreach (var rows in window.ByEvent)
        {
            _waiting[rows.Key] = _waiting.GetValueOrDefault(rows.Key) + rows.Count();
        }

        var begun = clock.GetTimestamp();
        while (_waiting.Values.Sum() > mostWaiting && clock.GetElapsedTime(begun) < _patience)
        {
            string[] waiting = [.. _waiting.Keys];
            await Task.WhenAll(waiting.Select(id => AskAsync(id, cancellationToken)));
            if (_waiting.Values.Sum() > mostWaiting)
            {
                await Task.Delay(_poll, clock, cancellationToken);
            }
        }
    }

    private async Task AskAsync(string eventId, CancellationToken cancellationToken)
    {
        var summary = await grains.GetGrain<IEventGrain>(eventId).GetSummaryAsync(cancellationToken);
        var waiting = summary.Finishers - summary.Analyzed - summary.Failed;
        if (waiting > 0)
        {
            _waiting[eventId] = waiting;
        }
        else
        {
            _waiting.Remove(eventId);
        }
    }
}
