using System.Security.Cryptography;
using System.Text;

namespace RoxMind.Grains.Models.Files;

/// <summary>Names within a bundle and the digest over its files.</summary>
public static class BundleFiles
{
    /// <summary>The manifest.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>What all standards share: norms of all finishers and the clusters.</summary>
    public const string SharedCohorts = "cohorts/global.json";

    /// <summary>The usual race of each standard.</summary>
    public const string PaceNorms = "pace/norms.json";

    /// <summary>How events differ, and what their results tell of them.</summary>
    public const string Courses = "courses/effects.json";

    /// <summary>What standards with too few finishers lean on; bundles of before it was learnt have none.</summary>
    public const string Transfers = "cohorts/transfers.json";

    /// <summary>The original pipeline's model without its trees.</summary>
    public const string Original = "original/model.json";

    /// <summary>Its trees in flat arrays, as they are served.</summary>
    public const string OriginalTrees = "original/model.trees";

    /// <summary>The same trees as ML.NET's model file.</summary>
    public const string OriginalModel = "original/model.mlnet.zip";

    private const int VersionLength = 12;

    /// <summary>Norms of one standard.</summary>
    /// <param name="standard">The standard's key.</param>
    public static string Cohort(string standard) => $"cohorts/{standard}.json";

    /// <summary>The linear base and the intervals of a checkpoint.</summary>
    public static string PaceCheckpoint(int segmentsDone) => $"pace/{CheckpointKey(segmentsDone)}.json";

    /// <summary>The trees of a checkpoint in flat arrays, as they are served.</summary>
    public static string PaceTrees(int segmentsDone) => $"pace/{CheckpointKey(segmentsDone)}.trees";

    /// <summary>The same trees as ML.NET's model file.</summary>
    public static string PaceModel(int segmentsDone) => $"pace/{CheckpointKey(segmentsDone)}.mlnet.zip";

    /// <summary>Name of a checkpoint: <c>k07</c> after seven segments.</summary>
    public static string CheckpointKey(int segmentsDone) => $"k{segmentsDone:00}";

    /// <summary>SHA-256 over paths and hashes of all files, lower-case hexadecimal.</summary>
    public static string Digest(IEnumerable<BundleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var list = string.Join('\n', files.Select(file => $"{file.Sha256} {file.Bytes} {file.Path}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }

    /// <summary>The version of a bundle with these files.</summary>
    public static string Version(IEnumerable<BundleFile> files) => Digest(files)[..VersionLength];
}
