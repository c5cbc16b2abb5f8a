using System.Runtime.CompilerServices;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Lifetime;

namespace RoxMind.Grains.Events;

/// <content>Tells what happens to those who listen.</content>
internal sealed partial class EventGrain
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedEntry> Follow(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // Who still listened would keep the event where it is to end: they go on elsewhere, behind the last entry.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            host.ApplicationStopping,
            _ending
        );
        var position = Math.Max(0, after);
        while (!ending.IsCancellationRequested)
        {
            var (grown, edition) = (_journal.Tail.Grown, _journal.Edition);
            var entries = await _journal.ReadAsync(position, cancellationToken);
            for (var i = 0; i < entries.Count && edition == _journal.Edition; i++)
            {
                position = entries[i].Seq;
                yield return entries[i];
            }

            if (position >= ReadModel.Head)
            {
                await grown.WaitAsync(ending.Token).Quietly();
            }
        }
    }
}
