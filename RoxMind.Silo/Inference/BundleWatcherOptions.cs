namespace RoxMind.Silo.Inference;

/// <summary>How the bundle's folder is watched.</summary>
internal sealed record BundleWatcherOptions
{
    /// <summary>Time between two looks; default 2 s. A new bundle is served after two looks that find it the same.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(2);
}
