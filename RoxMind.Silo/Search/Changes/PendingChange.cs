namespace RoxMind.Silo.Search.Changes;

/// <summary>A change on its way to the disk.</summary>
/// <param name="Written">Ends when it is on disk, or is not to be.</param>
/// <param name="Apply">Has it take effect.</param>
internal sealed record PendingChange(Task Written, Action Apply)
{
    private readonly TaskCompletionSource _applied = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it has taken effect, or never will because it was not written.</summary>
    public Task Applied => _applied.Task;

    /// <summary>Says that it has ended.</summary>
    public void Settle() => _applied.SetResult();
}
