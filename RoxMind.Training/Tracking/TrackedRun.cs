namespace RoxMind.Training.Tracking;

/// <summary>Work that is logged: a run is begun before and ended after it, however it ends.</summary>
/// <param name="store">Where runs are kept.</param>
internal sealed class TrackedRun(ITrackingStore store)
{
    private const string Experiment = "roxmind";

    /// <summary>Works within a run.</summary>
    /// <param name="name">Name of the run for people.</param>
    /// <param name="dataset">The data it looks at.</param>
    /// <param name="work">The work; it is given the run's id.</param>
    /// <param name="cancellationToken">Cancels it; the run is marked as killed, and as failed when the work throws.</param>
    /// <exception cref="TrackingException">The run can't be logged.</exception>
    public async Task<T> RunAsync<T>(
        string name,
        TrackedDataset dataset,
        Func<string, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        var run = await store.BeginAsync(
            Experiment,
            name,
            new Dictionary<string, string>
            {
                ["mlflow.source.name"] = "RoxMind.Training",
                ["mlflow.source.type"] = "LOCAL",
                ["dataset.fingerprint"] = dataset.Fingerprint,
            },
            cancellationToken
        );
        try
        {
            await store.LogDatasetAsync(run, dataset, cancellationToken);
            var done = await work(run);
            await store.EndAsync(run, RunStatus.Finished, CancellationToken.None);
            return done;
        }
        catch (Exception failure)
        {
            await EndAsync(run, failure);
            throw;
        }
    }

    /// <summary>The run is ended also when the work was cancelled.</summary>
    private async Task EndAsync(string run, Exception failure)
    {
        try
        {
            await store.EndAsync(
                run,
                failure is OperationCanceledException ? RunStatus.Killed : RunStatus.Failed,
                CancellationToken.None
            );
        }
        catch (TrackingException unmarked)
        {
            throw new TrackingException($"{failure.Message} And the run can't be marked: {unmarked.Message}", failure);
        }
    }
}
