namespace RoxMind.Benchmarks;

/// <summary>A data folder for one measurement.</summary>
internal sealed class TemporaryData : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("roxmind-bench-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
