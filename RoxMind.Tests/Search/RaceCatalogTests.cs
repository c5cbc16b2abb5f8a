using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search;

public sealed class RaceCatalogTests
{
    private static readonly StationStandard Standard = SyntheticCohort.OpenMen.Standard;

    /// <summary>A race of a few ids with any content: new, the same again, another time, another standard, incomplete.</summary>
    private static readonly Gen<IndexedRace> Races = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 199], Gen.Int[0, 9])
        .Select(
            (id, content, kind) =>
                (kind == 0 ? IndexedRaces.Women : IndexedRaces.Men)[content] is var race && kind == 1
                    ? race with
                    {
                        RaceId = $"id-{id}",
                        Splits = race.Splits.With(Segment.Row, 0),
                    }
                    : race with
                    {
                        RaceId = $"id-{id}",
                    }
        );

    private static readonly Gen<RaceIndexChange> Changes = Gen.Select(
            Races.Array[0, 30],
            Gen.Int[0, 60].Array[0, 10],
            Gen.Bool
        )
        .Select(
            (races, removals, removes) =>
                removes ? new RaceIndexChange([], [.. removals.Select(id => $"id-{id}")]) : RaceIndexChange.Of(races)
        );

    [Fact]
    public void Catalog_holds_what_a_dictionary_would() =>
        Changes
            .Array[1, 20]
            .Sample(changes =>
            {
                var catalog = new RaceCatalog();
                var model = new Dictionary<string, IndexedRace>(StringComparer.Ordinal);
                foreach (var change in changes)
                {
                    catalog.Apply(change);
                    foreach (var race in change.Upserts)
                    {
                        model[race.RaceId] = race;
                    }

                    foreach (var id in change.Removals)
                    {
                        model.Remove(id);
                    }
                }

                Assert.Equal(model.Values.OrderBy(Key), catalog.Entries.Select(entry => entry.Race).OrderBy(Key));
                foreach (var group in new[] { IndexedRaces.Men, IndexedRaces.Women })
                {
                    var expected = model.Values.Where(race =>
                        race.Standard == group[0].Standard && race.Splits.IsComplete
                    );
                    Assert.Equal(expected.OrderBy(Key), All(catalog.Of(group[0].Standard)).OrderBy(Key));
                }
            });

    [Fact]
    public void Readers_keep_what_they_hold()
    {
        var catalog = new RaceCatalog();
        catalog.Apply(RaceIndexChange.Of(IndexedRaces.Men[..100]));
        var held = catalog.Of(Standard);
        var before = All(held).ToList();

        catalog.Apply(
            new RaceIndexChange(IndexedRaces.Men[100..150], [.. before.Take(60).Select(race => race.RaceId)])
        );

        Assert.Equal(before, All(held));
        Assert.Equal(90, catalog.Of(Standard).Count);
    }

    [Fact]
    public void Races_added_one_by_one_stay_in_a_few_blocks()
    {
        var catalog = new RaceCatalog();
        foreach (var race in IndexedRaces.Men)
        {
            catalog.Apply(RaceIndexChange.Of([race]));
            Assert.InRange(catalog.Of(Standard).Columns.Length, 1, 12);
        }

        Assert.Equal(IndexedRaces.Men.Length, catalog.Of(Standard).Count);
    }

    [Fact]
    public void Same_race_again_changes_nothing()
    {
        var catalog = new RaceCatalog();
        catalog.Apply(RaceIndexChange.Of(IndexedRaces.Men));
        var before = catalog.Of(Standard);
        catalog.Apply(RaceIndexChange.Of(IndexedRaces.Men));
        Assert.Same(before, catalog.Of(Standard));
    }

    [Fact]
    public void Incomplete_race_takes_the_complete_one_out()
    {
        var race = IndexedRaces.Men[0];
        var incomplete = race with { Splits = race.Splits.With(Segment.Row, 0) };
        var catalog = new RaceCatalog();
        catalog.Apply(RaceIndexChange.Of([race]));
        catalog.Apply(RaceIndexChange.Of([incomplete]));
        Assert.Equal(0, catalog.Of(Standard).Count);
        catalog.Apply(RaceIndexChange.Of([incomplete, race]));
        Assert.Equal(1, catalog.Of(Standard).Count);
    }

    private static string Key(IndexedRace race) => race.RaceId;

    private static IEnumerable<IndexedRace> All(StandardRaces races) =>
        races.Columns.SelectMany(
            (columns, block) =>
                Enumerable
                    .Range(0, columns.Count)
                    .Where(columns.IsLive)
                    .Select(row => races[new SimilarityHit(block, row, 0)])
        );
}
