namespace RoxMind.Training.Tracking;

/// <summary>A version of a model for the model registry.</summary>
/// <param name="Name">Name of the registered model.</param>
/// <param name="Artifacts">Folder among the run's artifacts that holds it.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Tags">Tags of the version.</param>
internal sealed record TrackedModel(
    string Name,
    string Artifacts,
    string Description,
    IReadOnlyDictionary<string, string> Tags
);
