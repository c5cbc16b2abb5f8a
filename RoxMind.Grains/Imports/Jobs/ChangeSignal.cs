namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Wakes whoever waits for the next change. For use within one grain, whose turns do not overlap.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next change after it was asked for.</summary>
    public Task Next => _next.Task;

    /// <summary>Tells that something has changed.</summary>
    public void Raise()
    {
        var reached = _next;
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reached.SetResult();
    }
}
