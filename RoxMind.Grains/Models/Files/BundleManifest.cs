using System.Collections.Immutable;

namespace RoxMind.Grains.Models.Files;

/// <summary>What a model bundle is and consists of: the file <c>manifest.json</c>.</summary>
public sealed record BundleManifest
{
    /// <summary>The form of bundle that this program reads and writes.</summary>
    public const int CurrentFormat = 2;

    /// <summary>Form of the bundle's files; another one is refused.</summary>
    public required int Format { get; init; }

    /// <summary>
    /// Version: the first 12 hexadecimal digits of <see cref="BundleFiles.Digest"/>, so that equal models have equal versions.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>
    /// The day the training was told, or else the last day of the newest year among its results. Never a clock's: the same
    /// input makes the same bundle.
    /// </summary>
    public required DateOnly Created { get; init; }

    /// <summary>What the models were trained on.</summary>
    public required TrainingData Training { get; init; }

    /// <summary>SHA-256 over the names of all pace inputs; a program that builds other inputs refuses the bundle.</summary>
    public required string FeatureHash { get; init; }

    /// <summary>Names of the pace inputs by checkpoint, <c>k00</c> to <c>k22</c>.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Features { get; init; }

    /// <summary>How good the models are on events held out from their training, by name.</summary>
    public required ImmutableSortedDictionary<string, double> Metrics { get; init; }

    /// <summary>The bundle's files by path (with <c>/</c>), in ordinal order.</summary>
    public required ImmutableArray<BundleFile> Files { get; init; }
}
