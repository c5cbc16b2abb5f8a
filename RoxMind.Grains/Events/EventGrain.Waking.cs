using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Grains.Events;

/// <content>When it is looked at what is new in the log.</content>
internal sealed partial class EventGrain
{
    /// <summary>For so long splits wait for a result to be looked at with.</summary>
    private static readonly TimeSpan s_splitsTogether = TimeSpan.FromSeconds(1);

    private IGrainTimer _wake = null!;
    private IGrainTimer _follow = null!;
    private bool _isToFollow;

    private void WakeProjection(TimeSpan after)
    {
        _isQuiet = false;
        active.Leave(GrainContext);
        _wake.Change(after, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Has the projection look at what was appended. Splits alone bring no athlete anything: many of them cost one look.</summary>
    private void WakeFor(IReadOnlyList<LogDraft> drafts)
    {
        if (drafts.Any(draft => draft.Fact is not SplitRecorded))
        {
            WakeProjection(_arrivals.PauseAfter(drafts.Count));
        }
        else if (!_isToFollow)
        {
            _isToFollow = true;
            _follow.Change(s_splitsTogether, Timeout.InfiniteTimeSpan);
        }
    }

    private Task FollowSplitsAsync(CancellationToken cancellationToken)
    {
        _isToFollow = false;
        WakeProjection(TimeSpan.Zero);
        return Task.CompletedTask;
    }
}
