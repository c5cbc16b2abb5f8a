using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Changes;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>
/// Which races there are: all by id and by standard, the complete ones apart. Changed by one caller at a time; read by any.
/// </summary>
internal sealed class RaceCatalog
{
    private readonly ConcurrentDictionary<string, CatalogEntry> _byId = new(StringComparer.Ordinal);
    private readonly RaceCoding _coding = new();
    private CatalogVersion _now = CatalogVersion.Empty;

    /// <summary>How many races there are.</summary>
    public int Count => Volatile.Read(ref _now).Races.Values.Sum(races => races.Count);

    /// <summary>The complete races as they are now.</summary>
    public IEnumerable<(StationStandard Standard, RaceRows Rows)> Complete
    {
        get
        {
            var now = Volatile.Read(ref _now).Races;
            return now.Where(some => some.Key.IsComplete)
                .SelectMany(some => some.Value.Blocks.Select(rows => (some.Key.Standard, rows)));
        }
    }

    /// <summary>The complete races of a standard as they are now.</summary>
    public StandardRaces Of(StationStandard standard) =>
        Volatile.Read(ref _now).Races.GetValueOrDefault(new RaceKind(standard, IsComplete: true), StandardRaces.None);

    /// <summary>All races, in any order; a change under way may be seen in part.</summary>
    public IEnumerable<CatalogEntry> Entries => _byId.Select(entry => entry.Value);

    /// <summary>All races as they are now.</summary>
    public RaceView Now => Volatile.Read(ref _now).View();

    /// <summary>The names among them.</summary>
    public CatalogNames Names { get; } = new();

    /// <summary>The words that they are found by.</summary>
    public WordDirectory Words { get; } = new();

    /// <summary>A race by its id; null when it is not there.</summary>
    public IndexedRace? Find(string raceId) => _byId.GetValueOrDefault(raceId)?.Race;

    /// <summary>Makes a change.</summary>
    public void Apply(RaceIndexChange change)
    {
        var changes = new Dictionary<RaceKind, (List<IndexedRace> Removed, List<CatalogRace> Added)>();
        foreach (var race in change.Upserts)
        {
            if (_byId.TryGetValue(race.RaceId, out var before))
            {
                if (before.Race.Equals(race))
                {
                    continue;
                }

                TakeOut(before, changes);
            }

            var entry = new CatalogEntry(race);
            _byId[race.RaceId] = entry;
            Names.Count(entry, 1);
            entry.Codes = _coding.Of(race, Words.Add(entry));
            Of(changes, race).Added.Add(entry);
        }

        foreach (var raceId in change.Removals)
        {
            if (_byId.TryRemove(raceId, out var before))
            {
                TakeOut(before, changes);
            }
        }

        var kinds = _now.Races;
        foreach (var (kind, (removed, added)) in changes)
        {
            kinds = kinds.SetItem(kind, kinds.GetValueOrDefault(kind, StandardRaces.None).With(removed, added));
        }

        Words.Publish();
        Volatile.Write(ref _now, new CatalogVersion(kinds, _coding.Now(Words.AthleteNumbers), Words.Now));
    }

    private void TakeOut(CatalogEntry entry, Dictionary<RaceKind, (List<IndexedRace>, List<CatalogRace>)> changes)
    {
        Names.Count(entry, -1);
        Words.Remove(entry);
        Of(changes, entry.Race).Removed.Add(entry.Race);
    }

    private static (List<IndexedRace> Removed, List<CatalogRace> Added) Of(
        Dictionary<RaceKind, (List<IndexedRace>, List<CatalogRace>)> changes,
        IndexedRace race
    )
    {
        var kind = new RaceKind(race.Standard, race.Splits.IsComplete);
        if (!changes.TryGetValue(kind, out var lists))
        {
            lists = ([], []);
            changes.Add(kind, lists);
        }

        return lists;
    }
}
