using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Training.Coach.Export;

/// <summary><c>coach.json</c>: what a model is, and its files with their hashes.</summary>
/// <param name="Format">Form of this file.</param>
/// <param name="Name">What the model is called.</param>
/// <param name="Version">The beginning of a hash over the files: another model has another version.</param>
/// <param name="Prompt">Style of prompt it was trained on: <c>compact</c> or <c>full</c>.</param>
/// <param name="Parameters">Its numbers.</param>
/// <param name="TrainingData">What it was trained on, for people.</param>
/// <param name="Metrics">How good it is, by names.</param>
/// <param name="Files">Its files, in the order of their names.</param>
internal sealed record CoachSeal(
    int Format,
    string Name,
    string Version,
    string Prompt,
    long Parameters,
    ImmutableArray<string> TrainingData,
    ImmutableSortedDictionary<string, double> Metrics,
    ImmutableArray<BundleFile> Files
)
{
    /// <summary>Form of the file that is written.</summary>
    public const int CurrentFormat = 1;

    private const int VersionLength = 12;

    /// <summary>The file's content.</summary>
    public string Write() => JsonSerializer.Serialize(this, BundleJson.Readable) + "\n";

    /// <summary>Hashes files.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="names">Names of the files in it.</param>
    public static ImmutableArray<BundleFile> Hash(string folder, IEnumerable<string> names) =>
        [
            .. names
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var content = File.OpenRead(Path.Combine(folder, name));
                    return new BundleFile(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
                }),
        ];

    /// <summary>The version of a model of such files.</summary>
    public static string VersionOf(IEnumerable<BundleFile> files) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Sha256}  {file.Path}\n")))
            )
        )[..VersionLength];
}
