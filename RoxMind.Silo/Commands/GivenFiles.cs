using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Silo.Commands;

/// <summary>Looks at all files that were given before anything is done with the first.</summary>
internal static class GivenFiles
{
    /// <summary>Finds the files that are not there, cannot be read, or have no header of a result file.</summary>
    /// <param name="files">Their paths.</param>
    /// <param name="reading">How they are to be read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>By bad file what is wrong with it; nothing when all can be imported.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> FindFaultsAsync(
        IReadOnlyList<string> files,
        FileReading reading,
        CancellationToken cancellationToken
    )
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (await FindFaultAsync(file, reading, cancellationToken) is { } fault)
            {
                faults[file] = fault;
            }
        }

        return faults;
    }

    private static async Task<string?> FindFaultAsync(
        string file,
        FileReading reading,
        CancellationToken cancellationToken
    )
    {
        if (Directory.Exists(file))
        {
            return "This is a folder; name the files in it.";
        }

        if (!File.Exists(file))
        {
            return "There is no such file.";
        }

        try
        {
            await using var content = File.OpenRead(file);
            await ResultFileReader.OpenAsync(content, reading.Request(file), cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ResultFileException)
        {
            return fault.Message;
        }
    }
}
