namespace RoxMind.Silo.Storage.Archives;

/// <summary>Where an archive is made of.</summary>
internal interface IArchiveSource
{
    /// <summary>What it is, for people.</summary>
    string Name { get; }

    /// <summary>All that is kept there, as it is at one moment.</summary>
    IAsyncEnumerable<ArchiveRow> ReadAsync(CancellationToken cancellationToken);
}
