namespace RoxMind.Silo.Storage.Archives;

/// <summary>What an archive says of itself first.</summary>
/// <param name="Format">The form of the archive.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="CreatedAt">When it was begun.</param>
internal sealed record ArchiveHeader(int Format, string Program, DateTimeOffset CreatedAt)
{
    /// <summary>The form that this program writes, and the last one that it reads.</summary>
    public const int Known = 1;
}
