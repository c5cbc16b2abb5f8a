using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Training.Bundles;

/// <summary>Collects the files of a bundle and writes them with their manifest.</summary>
internal sealed class BundleWriter
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The files with their hashes, in ordinal order.</summary>
    public ImmutableArray<BundleFile> Files =>
        [
            .. _files.Select(file => new BundleFile(
                file.Key,
                file.Value.Length,
                Convert.ToHexStringLower(SHA256.HashData(file.Value))
            )),
        ];

    /// <summary>Adds a file.</summary>
    public void Add(string path, byte[] content) => _files.Add(path, content);

    /// <summary>Adds a JSON file.</summary>
    public void AddJson<T>(string path, T content) =>
        Add(path, JsonSerializer.SerializeToUtf8Bytes(content, BundleJson.Options));

    /// <summary>
    /// Writes all files, the manifest last: a bundle that was written only in part has none, or one that does not fit, and
    /// is refused. Files of an earlier bundle that this one does not have are removed from its folders.
    /// </summary>
    /// <param name="folder">The bundle's folder; made when absent.</param>
    /// <param name="manifest">The manifest.</param>
    public void Write(string folder, BundleManifest manifest)
    {
        var manifestPath = Path.Combine(folder, BundleFiles.Manifest);
        Directory.CreateDirectory(folder);
        File.Delete(manifestPath);
        foreach (var part in _files.Keys.Select(path => path.Split('/')[0]).Distinct())
        {
            if (Directory.Exists(Path.Combine(folder, part)))
            {
                Directory.Delete(Path.Combine(folder, part), recursive: true);
            }
        }

        foreach (var (path, content) in _files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }

        File.WriteAllBytes(
            manifestPath,
            [.. JsonSerializer.SerializeToUtf8Bytes(manifest, BundleJson.Readable), (byte)'\n']
        );
    }
}
