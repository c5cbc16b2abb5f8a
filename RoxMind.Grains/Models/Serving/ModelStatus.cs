namespace RoxMind.Grains.Models.Serving;

/// <summary>Which model bundle is served, and whether a newer one in its place was refused.</summary>
/// <param name="Version">Version of the bundle that is served.</param>
/// <param name="Refusal">
/// Why what lies in the bundle's folder now is not served, with the name of the file at fault; null when it is served.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("model-status")]
public sealed record ModelStatus([property: Id(0)] string Version, [property: Id(1)] string? Refusal);
