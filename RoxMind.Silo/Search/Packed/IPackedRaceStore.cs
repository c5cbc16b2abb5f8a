using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Packed;

/// <summary>Keeps the packed races beside the races that they were made of, with a note of each race that has changed since.</summary>
internal interface IPackedRaceStore
{
    /// <summary>The packed races with every change since; null where there are none that can be read.</summary>
    Task<OpenedRaces?> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Some races as they are stored, without those that are not there.</summary>
    ValueTask<IReadOnlyList<IndexedRace>> FindAsync(
        IReadOnlyCollection<string> raceIds,
        CancellationToken cancellationToken
    );

    /// <summary>From here on changes are noted. Takes its turn among the writes of races, in the order of the calls.</summary>
    /// <returns>The place among the changes.</returns>
    Task<long> MarkAsync(CancellationToken cancellationToken);

    /// <summary>Keeps packed races in place of those before.</summary>
    /// <param name="races">The races at a place.</param>
    /// <param name="place">The place, as it was marked.</param>
    /// <param name="cancellationToken">Gives up; what was kept before stays.</param>
    Task KeepAsync(PackedRaces races, long place, CancellationToken cancellationToken);
}
