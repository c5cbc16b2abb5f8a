using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Silo.Search;

/// <summary>Where the races of the index outlive the process.</summary>
internal interface IRaceIndexStore
{
    /// <summary>Writes a change, all of it or nothing; on disk when it returns. Changes are written in the order of the calls.</summary>
    /// <param name="change">What to write.</param>
    /// <param name="cancellationToken">Gives up before the write is taken; nothing is written then.</param>
    Task WriteAsync(RaceIndexChange change, CancellationToken cancellationToken);

    /// <summary>Reads everything, at start.</summary>
    Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken);
}
