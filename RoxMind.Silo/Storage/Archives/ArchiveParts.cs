namespace RoxMind.Silo.Storage.Archives;

/// <summary>
/// What is in an archive: everything that is kept, in one file, a packed tape archive of <c>archive.json</c>, parts of some megabytes that
/// begin with their SHA-256 hash, and <c>end.json</c>. It is written and read as it comes, never held as a whole.
/// </summary>
internal static class ArchiveParts
{
    /// <summary>Name of the first.</summary>
    public const string Header = "archive.json";

    /// <summary>Name of the last.</summary>
    public const string End = "end.json";

    /// <summary>Name of a part with rows.</summary>
    /// <param name="number">From 1.</param>
    public static string Name(int number) => $"part-{number:D6}";
}
