using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Tests.Search;

/// <summary>A store whose writes end when the test says so, in whatever order.</summary>
internal sealed class GatedStore : IRaceIndexStore
{
    public List<TaskCompletionSource> Writes { get; } = [];

    public IReadOnlyList<IndexedRace> Stored { get; init; } = [];

    public Task WriteAsync(RaceIndexChange change, CancellationToken cancellationToken)
    {
        var write = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Writes.Add(write);
        return write.Task;
    }

    public Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Stored);
}
