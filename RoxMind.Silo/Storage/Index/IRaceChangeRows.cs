namespace RoxMind.Silo.Storage.Index;

/// <summary>Tells what was written to the races of the index, by whatever silo.</summary>
internal interface IRaceChangeRows
{
    /// <summary>
    /// What changed since everything was read, or since the last call; of a race that was removed, its id alone. Some of it may be told
    /// again.
    /// </summary>
    Task<IReadOnlyList<(string RaceId, byte[]? Data)>> ReadOnAsync(CancellationToken cancellationToken);
}
