namespace RoxMind.Tests.Storage;

/// <summary>A folder of a test's own, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder; it exists.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("roxmind-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
