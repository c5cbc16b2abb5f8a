using System.Globalization;
using System.Text;

namespace RoxMind.Training.Tracking;

/// <summary>Writes the flat YAML files of MLflow's file store.</summary>
internal static class Yaml
{
    /// <summary>Name of the file that describes its folder.</summary>
    public const string MetaFile = "meta.yaml";

    /// <summary>A text in single quotes, with which any line of text is safe.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The text behind <see cref="Quote"/>.</summary>
    public static string Unquote(string text) => text[1..^1].Replace("''", "'", StringComparison.Ordinal);

    /// <summary>The address of a file or folder.</summary>
    public static string Location(string path) => Quote(new Uri(path).AbsoluteUri);

    /// <summary>A number.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the file that describes a folder, which is made when absent.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="lines">Keys with values that are YAML already, in order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task WriteMetaAsync(
        string folder,
        IEnumerable<(string Key, string Value)> lines,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        return WriteTextAsync(
            Path.Combine(folder, MetaFile),
            string.Concat(lines.Select(line => $"{line.Key}: {line.Value}\n")),
            cancellationToken
        );
    }

    /// <summary>Reads one value of the file that describes a folder; null when it has none.</summary>
    public static async Task<string?> ReadAsync(string folder, string key, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, MetaFile);
        if (!File.Exists(path))
        {
            return null;
        }

        var start = $"{key}: ";
        var line = (await File.ReadAllLinesAsync(path, cancellationToken)).FirstOrDefault(line =>
            line.StartsWith(start, StringComparison.Ordinal)
        );
        return line?[start.Length..];
    }

    /// <summary>Writes a file; its folder is made when absent.</summary>
    public static Task WriteTextAsync(string path, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text, new UTF8Encoding(false), cancellationToken);
    }
}
