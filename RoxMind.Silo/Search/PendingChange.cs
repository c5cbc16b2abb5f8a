namespace RoxMind.Silo.Search;

/// <summary>A change on its way to the disk.</summary>
/// <param name="Change">The change.</param>
/// <param name="Written">Ends when it is on disk, or is not to be.</param>
internal sealed record PendingChange(RaceIndexChange Change, Task Written)
{
    private readonly TaskCompletionSource _applied = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when searches find it.</summary>
    public Task Applied => _applied.Task;

    /// <summary>Says that searches find it, or never will because it was not written.</summary>
    public void Settle() => _applied.SetResult();
}
