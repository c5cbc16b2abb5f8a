using System.Collections.Concurrent;
using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>
/// Which races there are: all by id, the complete ones also by standard. Changed by one caller at a time; read by any.
/// </summary>
internal sealed class RaceCatalog
{
    private readonly ConcurrentDictionary<string, CatalogEntry> _byId = new(StringComparer.Ordinal);
    private ImmutableDictionary<StationStandard, StandardRaces> _byStandard = ImmutableDictionary<
        StationStandard,
        StandardRaces
    >.Empty;

    /// <summary>The races of a standard as they are now.</summary>
    public StandardRaces Of(StationStandard standard) =>
        Volatile.Read(ref _byStandard).GetValueOrDefault(standard, StandardRaces.None);

    /// <summary>All races, in any order; a change under way may be seen in part.</summary>
    public IEnumerable<CatalogEntry> Entries => _byId.Select(entry => entry.Value);

    /// <summary>The names among them.</summary>
    public CatalogNames Names { get; } = new();

    /// <summary>The words that they are found by.</summary>
    public WordDirectory Words { get; } = new();

    /// <summary>A race by its id; null when it is not there.</summary>
    public IndexedRace? Find(string raceId) => _byId.GetValueOrDefault(raceId)?.Race;

    /// <summary>Makes a change.</summary>
    public void Apply(RaceIndexChange change)
    {
        var removed = new Dictionary<StationStandard, List<IndexedRace>>();
        var added = new Dictionary<StationStandard, List<IndexedRace>>();
        foreach (var race in change.Upserts)
        {
            if (_byId.TryGetValue(race.RaceId, out var before))
            {
                if (before.Race.Equals(race))
                {
                    continue;
                }

                Add(removed, before.Race);
                Names.Count(before, -1);
                Words.Remove(before);
            }

            var entry = new CatalogEntry(race);
            _byId[race.RaceId] = entry;
            Names.Count(entry, 1);
            Words.Add(entry);
            Add(added, race);
        }

        foreach (var raceId in change.Removals)
        {
            if (_byId.TryRemove(raceId, out var before))
            {
                Names.Count(before, -1);
                Words.Remove(before);
                Add(removed, before.Race);
            }
        }

        var standards = _byStandard;
        foreach (var standard in removed.Keys.Union(added.Keys))
        {
            standards = standards.SetItem(
                standard,
                standards
                    .GetValueOrDefault(standard, StandardRaces.None)
                    .With(removed.GetValueOrDefault(standard, []), added.GetValueOrDefault(standard, []))
            );
        }

        Words.Publish();
        Volatile.Write(ref _byStandard, standards);
    }

    private static void Add(Dictionary<StationStandard, List<IndexedRace>> races, IndexedRace race)
    {
        if (!race.Splits.IsComplete)
        {
            return;
        }

        if (!races.TryGetValue(race.Standard, out var list))
        {
            list = [];
            races.Add(race.Standard, list);
        }

        list.Add(race);
    }
}
