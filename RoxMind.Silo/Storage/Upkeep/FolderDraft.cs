using RoxMind.Silo.Imports;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>The content that a data folder is to get, made beside what it has.</summary>
internal static class FolderDraft
{
    private const string Draft = "restoring";

    /// <summary>Refuses a folder that holds data.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="advice">What to do.</param>
    /// <exception cref="IOException">It does.</exception>
    public static void DemandEmpty(string folder, string advice)
    {
        string[] names = [EmbeddedStore.FileName, StoreMark.FileName];
        if (names.Any(name => File.Exists(Path.Combine(folder, name))))
        {
            throw new IOException($"{folder} holds data. {advice}");
        }
    }

    /// <summary>Fills a draft and puts it in the place of what was there; where that fails, all is as it was.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="fill">Fills the draft's folder.</param>
    public static async Task FillAsync(string folder, Func<string, Task> fill)
    {
        var draft = Begin(folder);
        try
        {
            await fill(draft);
        }
        catch
        {
            Directory.Delete(draft, recursive: true);
            throw;
        }

        Take(folder, draft);
    }

    /// <summary>An empty draft; one that was left behind is gone.</summary>
    private static string Begin(string folder)
    {
        var draft = Path.Combine(folder, Draft);
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        DataFolder.Create(draft);
        DataFolder.Create(Path.Combine(draft, UploadStoreRegistration.Folder));
        return draft;
    }

    /// <summary>
    /// Puts a whole draft in the place of what was there. The mark of before goes last: where this is interrupted, the folder is one that the
    /// service refuses, and doing it again makes it right.
    /// </summary>
    private static void Take(string folder, string draft)
    {
        var database = Path.Combine(folder, EmbeddedStore.FileName);
        var uploads = Path.Combine(folder, UploadStoreRegistration.Folder);
        File.Delete(database);
        File.Delete($"{database}-wal");
        File.Delete($"{database}-shm");
        if (Directory.Exists(uploads))
        {
            Directory.Delete(uploads, recursive: true);
        }

        Directory.Move(Path.Combine(draft, UploadStoreRegistration.Folder), uploads);
        File.Move(Path.Combine(draft, EmbeddedStore.FileName), database);
        File.Delete(Path.Combine(folder, StoreMark.FileName));
        Directory.Delete(draft, recursive: true);
    }
}
