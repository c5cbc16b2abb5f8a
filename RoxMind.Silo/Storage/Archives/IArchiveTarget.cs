namespace RoxMind.Silo.Storage.Archives;

/// <summary>Where an archive is taken in.</summary>
internal interface IArchiveTarget
{
    /// <summary>What it is, for people.</summary>
    string Name { get; }

    /// <summary>Takes all rows, or none where one of them cannot be read.</summary>
    /// <exception cref="IOException">It is not empty.</exception>
    Task WriteAsync(IAsyncEnumerable<ArchiveRow> rows, CancellationToken cancellationToken);
}
