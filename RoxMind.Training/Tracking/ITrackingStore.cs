namespace RoxMind.Training.Tracking;

/// <summary>Where MLflow keeps experiments and runs.</summary>
internal interface ITrackingStore
{
    /// <summary>Begins a run.</summary>
    /// <param name="experiment">Name of the experiment; made when absent.</param>
    /// <param name="name">Name of the run for people.</param>
    /// <param name="tags">Tags.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Id of the run.</returns>
    Task<string> BeginAsync(
        string experiment,
        string name,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellationToken
    );

    /// <summary>Adds parameters and metrics to a run.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="parameters">Parameters by name.</param>
    /// <param name="metrics">Metrics by name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task LogAsync(
        string run,
        IReadOnlyDictionary<string, string> parameters,
        IReadOnlyDictionary<string, double> metrics,
        CancellationToken cancellationToken
    );

    /// <summary>Adds metrics that change while a run goes on.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="step">How far the run is, in steps of its own.</param>
    /// <param name="metrics">Metrics by name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task LogStepAsync(
        string run,
        long step,
        IReadOnlyDictionary<string, double> metrics,
        CancellationToken cancellationToken
    );

    /// <summary>Says what a run looks at.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="dataset">The data.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task LogDatasetAsync(string run, TrackedDataset dataset, CancellationToken cancellationToken);

    /// <summary>Adds a file to a run.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="path">Name of the file, with <c>/</c>.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task LogArtifactAsync(string run, string path, byte[] content, CancellationToken cancellationToken);

    /// <summary>Adds what a run made to the model registry, as the next version of a registered model.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="model">The model; its artifacts are logged already.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The version's number.</returns>
    Task<string> RegisterAsync(string run, TrackedModel model, CancellationToken cancellationToken);

    /// <summary>Ends a run.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task EndAsync(string run, RunStatus status, CancellationToken cancellationToken);
}
