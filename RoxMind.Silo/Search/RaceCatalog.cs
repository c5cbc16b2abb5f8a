using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval;

namespace RoxMind.Silo.Search;

/// <summary>Which races there are, by id and by standard. Changed by one caller at a time; read by any.</summary>
internal sealed class RaceCatalog
{
    private readonly Dictionary<string, IndexedRace> _byId = new(StringComparer.Ordinal);
    private ImmutableDictionary<StationStandard, StandardRaces> _byStandard = ImmutableDictionary<
        StationStandard,
        StandardRaces
    >.Empty;

    /// <summary>The races of a standard as they are now.</summary>
    public StandardRaces Of(StationStandard standard) =>
        Volatile.Read(ref _byStandard).GetValueOrDefault(standard, StandardRaces.None);

    /// <summary>Makes a change.</summary>
    public void Apply(RaceIndexChange change)
    {
        var removed = new Dictionary<StationStandard, List<IndexedRace>>();
        var added = new Dictionary<StationStandard, List<IndexedRace>>();
        foreach (var race in change.Upserts)
        {
            if (_byId.TryGetValue(race.RaceId, out var before))
            {
                if (before.Equals(race))
                {
                    continue;
                }

                Add(removed, before);
            }

            _byId[race.RaceId] = race;
            Add(added, race);
        }

        foreach (var raceId in change.Removals)
        {
            if (_byId.Remove(raceId, out var before))
            {
                Add(removed, before);
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

        Volatile.Write(ref _byStandard, standards);
    }

    private static void Add(Dictionary<StationStandard, List<IndexedRace>> races, IndexedRace race)
    {
        if (!races.TryGetValue(race.Standard, out var list))
        {
            list = [];
            races.Add(race.Standard, list);
        }

        list.Add(race);
    }
}
