using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using RoxMind.Grains.Analysis.Trees;

namespace RoxMind.Grains.Models.Files;

/// <summary>The files of a bundle in memory, each one checked against the manifest.</summary>
internal sealed class BundleContent
{
    /// <summary>Greatest relative difference between the served trees and ML.NET's prediction on a golden row.</summary>
    private const double GoldenTolerance = 1e-4;

    private static readonly char[] _separators = ['/', '\\'];

    private readonly string _folder;
    private readonly Dictionary<string, byte[]> _files;

    private BundleContent(string folder, Dictionary<string, byte[]> files) => (_folder, _files) = (folder, files);

    /// <summary>Reads all files that the manifest lists.</summary>
    /// <exception cref="ModelBundleException">One is missing, cut short or altered.</exception>
    public static BundleContent Read(string folder, BundleManifest manifest) =>
        new(
            folder,
            manifest.Files.ToDictionary(file => file.Path, file => ReadFile(folder, file), StringComparer.Ordinal)
        );

    /// <summary>The content of a file.</summary>
    /// <exception cref="ModelBundleException">The manifest does not list it.</exception>
    public byte[] Bytes(string path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : throw Refuse(path, "the manifest does not list it.");

    /// <summary>Whether the manifest lists a file.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>A JSON file.</summary>
    /// <exception cref="ModelBundleException">The manifest does not list it, or it is of another shape.</exception>
    public T Json<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Bytes(path), BundleJson.Options) ?? throw Refuse(path, "it is empty.");
        }
        catch (JsonException exception)
        {
            throw Refuse(path, $"it is not what it should be: {exception.Message}", exception);
        }
    }

    /// <summary>Trees that say to the golden rows what ML.NET said to them in training.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">How many inputs they must have.</param>
    /// <param name="golden">The rows.</param>
    /// <exception cref="ModelBundleException">They are not trees, have other inputs, or say something else.</exception>
    public TreeEnsemble Trees(string path, int inputs, ImmutableArray<GoldenRow> golden)
    {
        TreeEnsemble trees;
        try
        {
            trees = TreeEnsemble.Parse(Bytes(path));
        }
        catch (InvalidDataException exception)
        {
            throw Refuse(path, exception.Message, exception);
        }

        if (trees.FeatureCount != inputs)
        {
            throw Refuse(path, $"it is a model of {trees.FeatureCount} inputs, not of {inputs}.");
        }

        foreach (var row in golden)
        {
            var served = trees.Predict(row.Features.AsSpan());
            if (Math.Abs(served - row.Score) > GoldenTolerance * Math.Max(Math.Abs(row.Score), GoldenTolerance))
            {
                throw Refuse(path, $"the trees say {served} where ML.NET says {row.Score}.");
            }
        }

        return trees;
    }

    /// <summary>Says that a file is wrong.</summary>
    public ModelBundleException Refuse(string path, string reason, Exception? cause = null) =>
        new(_folder, path, reason, cause);

    private static byte[] ReadFile(string folder, BundleFile file)
    {
        if (Path.IsPathRooted(file.Path) || file.Path.Split(_separators).Contains(".."))
        {
            throw new ModelBundleException(folder, file.Path, "it lies outside of the bundle.");
        }

        var path = Path.Combine(folder, file.Path);
        if (!File.Exists(path))
        {
            throw new ModelBundleException(
                folder,
                file.Path,
                "the file is missing; the bundle was not copied as a whole."
            );
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.Length != file.Bytes
                    ? throw new ModelBundleException(
                        folder,
                        file.Path,
                        $"it has {bytes.Length} bytes instead of {file.Bytes}; it was altered or only partly copied."
                    )
                : Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256
                    ? throw new ModelBundleException(folder, file.Path, "its hash is another one; it was altered.")
                : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelBundleException(folder, file.Path, $"it can't be read: {exception.Message}", exception);
        }
    }
}
