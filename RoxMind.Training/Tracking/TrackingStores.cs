namespace RoxMind.Training.Tracking;

/// <summary>Chooses where runs are logged.</summary>
internal static class TrackingStores
{
    /// <summary>Names the tracking server or folder, as for MLflow itself.</summary>
    public const string UriVariable = "MLFLOW_TRACKING_URI";

    private const string TokenVariable = "MLFLOW_TRACKING_TOKEN";

    /// <summary>As <see cref="Choose"/>; null when <c>MLFLOW_TRACKING_URI</c> is not set.</summary>
    /// <inheritdoc cref="Choose" path="/param"/>
    public static ITrackingStore? Named(Func<string, string?> variable, TimeProvider clock) =>
        string.IsNullOrWhiteSpace(variable(UriVariable)) ? null : Choose(variable, clock);

    /// <summary>
    /// A server when <c>MLFLOW_TRACKING_URI</c> is http or https (with <c>MLFLOW_TRACKING_TOKEN</c> as bearer token, if set);
    /// else a folder in MLflow's own layout, <c>./mlruns</c> when nothing is set.
    /// </summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="clock">The clock.</param>
    public static ITrackingStore Choose(Func<string, string?> variable, TimeProvider clock)
    {
        var text = variable(UriVariable);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new FileTrackingStore("mlruns", clock);
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return new FileTrackingStore(text, clock);
        }

#pragma warning disable CA2000 // The client lives as long as the program, which makes one.
        return uri.Scheme is "http" or "https"
            ? new RestTrackingStore(MlflowApi.Client(uri, variable(TokenVariable)), clock)
            : new FileTrackingStore(uri.LocalPath, clock);
#pragma warning restore CA2000
    }
}
