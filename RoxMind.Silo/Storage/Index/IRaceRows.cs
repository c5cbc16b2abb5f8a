namespace RoxMind.Silo.Storage.Index;

/// <summary>Where the races of the index are kept as bytes.</summary>
internal interface IRaceRows
{
    /// <summary>
    /// Adds, replaces and removes races; all of them or none, durable when it returns. Changes are written in the order of the calls.
    /// </summary>
    Task WriteAsync(
        IReadOnlyList<(string RaceId, byte[] Data)> upserts,
        IReadOnlyList<string> removals,
        CancellationToken cancellationToken
    );

    /// <summary>All races, ordered by id.</summary>
    ValueTask<List<byte[]>> ReadAllAsync(CancellationToken cancellationToken);
}
