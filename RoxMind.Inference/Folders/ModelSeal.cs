using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Inference.Folders;

/// <summary>What <c>coach.json</c> says of a model: its version, what its prompts are like, and its files with their hashes.</summary>
/// <param name="Name">What the model is called.</param>
/// <param name="Version">Version, as stored with what the model writes.</param>
/// <param name="Prompt">Style of prompt it was trained on: <c>compact</c> or <c>full</c>.</param>
/// <param name="Files">Its files.</param>
internal sealed record ModelSeal(string? Name, string? Version, string? Prompt, ImmutableArray<BundleFile> Files)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads the file and holds every file that it lists against its size and hash; null where there is no such file.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <exception cref="TextModelException">It can't be read, or a file is missing or not the one that was written.</exception>
    public static ModelSeal? Check(string folder)
    {
        var path = Path.Combine(folder, TextModelFiles.Seal);
        if (!File.Exists(path))
        {
            return null;
        }

        var seal = Read(folder, path);
        foreach (var file in seal.Files.IsDefault ? [] : seal.Files)
        {
            Check(folder, file);
        }

        return seal;
    }

    private static ModelSeal Read(string folder, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelSeal>(File.ReadAllBytes(path), _json)
                ?? throw new TextModelException(folder, TextModelFiles.Seal, "it is empty.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new TextModelException(
                folder,
                TextModelFiles.Seal,
                $"it can't be read: {exception.Message}",
                exception
            );
        }
    }

    private static void Check(string folder, BundleFile listed)
    {
        var file = new FileInfo(Path.Combine(folder, listed.Path));
        if (!file.Exists)
        {
            throw new TextModelException(folder, listed.Path, "the file is missing; was the folder copied as a whole?");
        }

        if (file.Length != listed.Bytes)
        {
            throw new TextModelException(
                folder,
                listed.Path,
                $"it has {file.Length} bytes instead of {listed.Bytes}; was it copied as a whole?"
            );
        }

        try
        {
            using var content = file.OpenRead();
            if (
                !string.Equals(
                    Convert.ToHexStringLower(SHA256.HashData(content)),
                    listed.Sha256,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                throw new TextModelException(folder, listed.Path, "its hash is another one; it was altered.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TextModelException(folder, listed.Path, $"it can't be read: {exception.Message}", exception);
        }
    }
}
