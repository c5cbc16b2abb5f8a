using RoxMind.Silo.Search.Changes;

namespace RoxMind.Silo.Search;

/// <summary>Tells what was written to the races of the index, by whatever silo.</summary>
internal interface IRaceChanges
{
    /// <summary>What changed since everything was read, or since the last call; some of it may be told again.</summary>
    Task<RaceIndexChange> ReadOnAsync(CancellationToken cancellationToken);
}
