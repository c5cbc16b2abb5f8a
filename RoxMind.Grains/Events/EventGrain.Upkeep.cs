using RoxMind.Grains.Events.Upkeep;

namespace RoxMind.Grains.Events;

/// <content>What keeps the log small, and the memory.</content>
internal sealed partial class EventGrain
{
    private ReplacedAnalyses _replaced = null!;
    private IGrainTimer _tend = null!;
    private bool _isToBeTended;

    /// <inheritdoc/>
    public Task ReindexAsync(CancellationToken cancellationToken) =>
        index.UpsertAsync(
            [
                .. ReadModel
                    .Results.Where(one => one is { AthleteId: not null, Result.IsRanked: true })
                    .Select(one => ReadModel.ToIndexed(one.Result, one.AthleteId!)),
            ],
            cancellationToken
        );

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        active.Leave(GrainContext);
        return Task.CompletedTask;
    }

    /// <summary>Has the upkeep done after a while, when those who follow the log have seen what is new; one that is to come is not put off.</summary>
    private void TendLater()
    {
        if (!_isToBeTended && _replaced.Count >= options.Value.CompactAfter)
        {
            _isToBeTended = true;
            _tend.Change(options.Value.TendAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task TendAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await _replaced.CompactAsync(cancellationToken) > 0 && _projection.IsSettled)
            {
                await _journal.SnapshotAsync(cancellationToken);
            }
        }
#pragma warning disable CA1031 // boundary: the log has everything; what is left now is done another time.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotTended(fault, EventId);
        }

        _isToBeTended = false;
        TendLater();
    }
}
