using System.Text.Json;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Models.Files;

/// <summary>Reads a bundle's manifest and decides whether this program can serve the bundle.</summary>
/// <remarks>
/// Files that the manifest does not list are not looked at: <c>REPORT.md</c> and its plots are for people, and mending a word in
/// them does not make a bundle another one.
/// </remarks>
internal static class ManifestReader
{
    /// <summary>Reads and checks the manifest.</summary>
    /// <exception cref="ModelBundleException">It is missing, unreadable, of another form, altered, or for other inputs.</exception>
    public static BundleManifest Read(string folder)
    {
        var manifest = Parse(folder);
        if (manifest.Version != BundleFiles.Version(manifest.Files))
        {
            throw Refuse(folder, "its version does not fit its list of files: it was altered.");
        }

        for (var k = 0; k < RaceFormat.SegmentCount; k++)
        {
            var key = BundleFiles.CheckpointKey(k);
            if (!manifest.Features.TryGetValue(key, out var names) || !names.SequenceEqual(PaceFeatures.Names(k)))
            {
                throw Refuse(
                    folder,
                    $"the model {key} was trained on other inputs than this program builds; train it anew."
                );
            }
        }

        return manifest.FeatureHash == PaceFeatures.Hash
            ? manifest
            : throw Refuse(folder, "the hash of the inputs does not fit their list: it was altered.");
    }

    private static BundleManifest Parse(string folder)
    {
        var path = Path.Combine(folder, BundleFiles.Manifest);
        if (!File.Exists(path))
        {
            throw Refuse(folder, "the file is missing; is this the folder of a bundle, copied as a whole?");
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            RequireFormat(folder, bytes);
            return JsonSerializer.Deserialize<BundleManifest>(bytes, BundleJson.Readable)
                ?? throw Refuse(folder, "it is empty.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ModelBundleException(
                folder,
                BundleFiles.Manifest,
                $"it can't be read: {exception.Message}",
                exception
            );
        }
    }

    /// <summary>The form comes first: another one may have other members.</summary>
    private static void RequireFormat(string folder, byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        if (
            document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("format", out var format)
            || !format.TryGetInt32(out var number)
        )
        {
            throw Refuse(folder, "it does not say its form.");
        }

        if (number != BundleManifest.CurrentFormat)
        {
            throw Refuse(
                folder,
                $"it is of form {number}; this program reads form {BundleManifest.CurrentFormat}. Train it anew."
            );
        }
    }

    private static ModelBundleException Refuse(string folder, string reason) =>
        new(folder, BundleFiles.Manifest, reason);
}
