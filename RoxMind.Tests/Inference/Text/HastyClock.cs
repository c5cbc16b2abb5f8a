namespace RoxMind.Tests.Inference.Text;

/// <summary>A clock whose short waits are over at once; long ones, which limit how long something may take, never are.</summary>
internal sealed class HastyClock : TimeProvider
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    /// <summary>The waits that were asked for and were over at once.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= _limit)
        {
            dueTime = Timeout.InfiniteTimeSpan;
        }
        else if (dueTime > TimeSpan.Zero)
        {
            Waits.Add(dueTime);
            dueTime = TimeSpan.Zero;
        }

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
