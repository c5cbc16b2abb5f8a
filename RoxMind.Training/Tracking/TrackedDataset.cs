using RoxMind.Training.Results;

namespace RoxMind.Training.Tracking;

/// <summary>What a run looked at, as MLflow lists it among a run's inputs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fingerprint">Hash that tells it from other data of the name.</param>
/// <param name="Context">What it was used for: <c>training</c> or <c>evaluation</c>.</param>
/// <param name="SourceType">Where it came from.</param>
/// <param name="Source">What is known of the source; never a path, never a row.</param>
/// <param name="Profile">Its size as JSON.</param>
internal sealed record TrackedDataset(
    string Name,
    string Fingerprint,
    string Context,
    string SourceType,
    string Source,
    string Profile
)
{
    /// <summary>Name of the tag that holds the context.</summary>
    public const string ContextTag = "mlflow.data.context";

    private const int MostOfADigest = 36;

    /// <summary>As much of the fingerprint as MLflow takes.</summary>
    public string Digest => Fingerprint[..Math.Min(Fingerprint.Length, MostOfADigest)];

    /// <summary>The dataset of a set of results.</summary>
    /// <param name="set">The results.</param>
    /// <param name="context">What they are used for.</param>
    public static TrackedDataset Of(TrainingSet set, string context) =>
        new(
            "results",
            set.Fingerprint,
            context,
            "local",
            "result files",
            $$"""{"num_rows": {{set.Races.Length}}, "num_events": {{set.EventIds.Length}}}"""
        );
}
