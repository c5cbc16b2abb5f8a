using CsCheck;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;
using RoxMind.Tests.Analysis;
using RoxMind.Tests.Search;

namespace RoxMind.Tests.Retrieval.Finding;

/// <summary>Conditions over columns take the races that a look at each of them would, and the best of each athlete are those that sorting would find.</summary>
public sealed class RowFilterLaws
{
    private static readonly string[] s_names = ["Ada Brenley", "Bo Milanov", "Cai Bo", "Ada Rossi"];
    private static readonly string?[] s_nations = ["GER", "DEU", "SUI", null];
    private static readonly string?[] s_events = ["S6 2024 Milan", "S7 2025 Milan", "S7 2024 Berlin", null];
    private static readonly DateOnly?[] s_days = [new(2023, 12, 2), new(2024, 10, 5), null];
    private static readonly AgeGroup[] s_ages = [new(30, 34), new(35, 39), new(40, 99), AgeGroup.Unknown];

    private static readonly TimedPart[] s_parts =
    [
        TimedPart.TotalTime,
        TimedPart.RunTime,
        TimedPart.RoxzoneTime,
        TimedPart.Of(Segment.Row),
        TimedPart.Of(Segment.Run2),
    ];

    private static readonly Gen<IndexedRace[]> s_races = Gen.Select(
            Gen.Int[0, 80],
            Gen.Int[0, 199],
            Gen.Int[0, 25],
            Gen.Int[0, 3].Array[5],
            Gen.Int[0, 5]
        )
        .Select(Race)
        .Array[0, 60];

    private static readonly Gen<RaceConditions> s_conditions = Gen.Select(
        Gen.Int[0, 40],
        Gen.Int[0, 3].Array[8],
        Gen.Int[3800, 6500],
        Gen.Int[100, 5000],
        Gen.Int[0, s_parts.Length - 1],
        Conditions
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Rows_are_those_that_a_look_at_each_race_finds() =>
        Gen.Select(s_races.Array[1, 5], s_conditions)
            .Sample(
                (changes, asked) =>
                {
                    var catalog = CatalogOf(changes);
                    var races = catalog.Entries.Select(entry => entry.Race).ToList();
                    var found = Found(catalog.Now, asked);
                    Assert.Equal(
                        races.Where(race => IsTaken(race, asked, races)).Select(race => race.RaceId).Order(),
                        found.Order()
                    );
                }
            );

    [Fact]
    public void Best_of_each_athlete_are_those_that_sorting_finds() =>
        Gen.Select(s_races.Array[1, 4], Gen.Int[0, s_parts.Length - 1], Gen.Int[0, 10], Gen.Int[1, 10], Gen.Bool)
            .Sample(
                (changes, part, skip, take, isDescending) =>
                {
                    var catalog = CatalogOf(changes);
                    var (by, sign) = (s_parts[part], isDescending ? -1 : 1);
                    var view = catalog.Now;
                    using var best = FastestSearch.Best(
                        view,
                        Filter(view, new RaceConditions()),
                        by,
                        seconds => sign * seconds
                    );
                    var timed = catalog
                        .Entries.Select(entry =>
                            (entry.Race, Key: sign * by.SecondsOf(entry.Race.Splits, entry.Race.TotalS))
                        )
                        .Where(race => race.Key is not null)
                        .ToList();
                    var expected = timed
                        .OrderBy(race => race.Key)
                        .ThenBy(race => race.Race.RaceId, StringComparer.Ordinal)
                        .DistinctBy(race => race.Race.AthleteId)
                        .ToList();
                    Assert.Equal((timed.Count, expected.Count), (best.Races, best.Athletes));
                    Assert.Equal(
                        expected.Skip(skip).Take(take).Select(race => race.Race),
                        best.Page(skip, take).Select(one => one.Race.Race)
                    );
                    if (expected.Count > 0)
                    {
                        Assert.Equal(expected[expected.Count / 2].Key, best.MedianKey);
                        var finish = expected.Select(race => race.Race.TotalS).Order().ElementAt(expected.Count / 2);
                        Assert.Equal(
                            finish,
                            MedianTime.Of(
                                Filter(view, new RaceConditions()),
                                best,
                                (races, rows, seconds) => races.Read(TimedPart.TotalTime, rows, seconds)
                            )
                        );
                    }
                }
            );

    [Fact]
    public void Key_at_a_rank_is_the_one_that_sorting_puts_there() =>
        Gen
            .Int.Array[1, 300]
            .Select(Gen.Int[0, 299])
            .Sample(
                (keys, at) => Assert.Equal(keys.Order().ElementAt(at % keys.Length), KthKey.Of(keys, at % keys.Length))
            );

    private static RaceCatalog CatalogOf(IndexedRace[][] changes)
    {
        var catalog = new RaceCatalog();
        foreach (var change in changes)
        {
            catalog.Apply(RaceIndexChange.Of(change));

            // Some go again, so that numbers are given a second time.
            catalog.Apply(new RaceIndexChange([], [.. change.Take(change.Length / 4).Select(race => race.RaceId)]));
        }

        return catalog;
    }

    private static List<string> Found(RaceView view, RaceConditions asked)
    {
        var found = new List<string>();
        foreach (var (block, rows) in Filter(view, asked).Select())
        {
            found.AddRange(rows.ToArray().Select(row => block.Rows[row].Race.RaceId));
        }

        return found;
    }

    private static RowFilter Filter(RaceView view, RaceConditions asked) => new(view, asked, Norms, [], Cancel);

    private static CohortSnapshot? Norms(StationStandard standard) =>
        standard.Gender == Gender.Male ? SyntheticCohort.OpenMen.Snapshot : null;

    private static IndexedRace Race(int id, int content, int athlete, int[] pick, int kind)
    {
        var race = (kind == 0 ? IndexedRaces.Women : IndexedRaces.Men)[content];
        return race with
        {
            RaceId = $"id-{id}",
            AthleteId = $"athlete-{athlete}",
            EventId = $"event-{pick[0]}",
            EventName = s_events[pick[0]],
            Date = s_days[pick[1] % s_days.Length],
            AgeGroup = s_ages[pick[2]],
            Nationality = s_nations[pick[3]],
            Name = s_names[pick[4]],
            Splits = kind == 1 ? race.Splits.With(Segment.Row, 0) : race.Splits,
            Fair = kind == 2 ? race.Splits.With(Segment.Run2, 1) : null,
        };
    }

    /// <summary>One or two conditions of all kinds.</summary>
    private static RaceConditions Conditions(int kinds, int[] pick, int totalS, int partS, int part)
    {
        var asked = new RaceConditions();
        foreach (var kind in new[] { kinds % 13, kinds / 3 })
        {
            asked = kind switch
            {
                0 => asked with { Genders = [Gender.Female] },
                1 => asked with { AgeGroup = s_ages[pick[0]] },
                2 => asked with { FromAge = 35, ToAge = 39 + pick[1] },
                3 => asked with { EventIds = ["event-1", "event-3"] },
                4 => asked with { City = "milan", Season = pick[2] == 0 ? 7 : null },
                5 => asked with { Year = 2023 + pick[2] },
                6 => asked with { SeasonMin = 7 },
                7 => asked with { Nationality = s_nations[pick[3]] },
                8 => asked with { Names = pick[4] == 0 ? ["ada"] : ["bo", "milanov"] },
                9 => asked with { Total = new TimeBounds(Gte: totalS - 300, Lt: totalS) },
                10 => asked with { Times = asked.Times.SetItem(s_parts[part], new TimeBounds(Lte: partS)) },
                11 => asked with { Percentiles = [new PercentileBand(s_parts[part], 20, 70)] },
                12 => asked with
                {
                    FirstTotal = pick[5] < 2 ? new TimeBounds(Gt: totalS) : null,
                    LaterTotal = pick[5] > 0 ? new TimeBounds(Lt: totalS) : null,
                },
                _ => asked with
                {
                    RunDelta = new RunDelta(TimedPart.Of(Segment.Run2), TimedPart.Of(Segment.Run7), 10 * pick[6]),
                },
            };
        }

        return asked;
    }

    private static bool IsTaken(IndexedRace race, RaceConditions asked, List<IndexedRace> all)
    {
        var place = EventPlace.Of(race.EventName).On(race.Date);
        var words = $" {Spelling.Fold($"{race.Name} {race.Nationality}")} ";
        return (asked.Genders.IsEmpty || asked.Genders.Contains(race.Standard.Gender))
            && (asked.AgeGroup is null || race.AgeGroup == asked.AgeGroup)
            && (asked.FromAge is null || (race.AgeGroup.IsKnown && race.AgeGroup.From >= asked.FromAge))
            && (asked.ToAge is null || (race.AgeGroup.IsKnown && race.AgeGroup.To <= asked.ToAge))
            && (asked.EventIds.IsEmpty || asked.EventIds.Contains(race.EventId))
            && (asked.City is null || place.IsIn(asked.City))
            && (asked.Season is null || place.Season == asked.Season)
            && (asked.SeasonMin is null || place.Season >= asked.SeasonMin)
            && (asked.Year is null || (race.Date?.Year ?? place.Year) == asked.Year)
            && (asked.Nationality is null || Nations.Of(race.Nationality) == Nations.Of(asked.Nationality))
            && asked.Names.All(name => words.Contains($" {name} ", StringComparison.Ordinal))
            && asked.Total?.Holds(race.TotalS) != false
            && asked.Times.All(time => time.Value.Holds(time.Key.SecondsOf(race.Splits, race.TotalS)))
            && asked.Percentiles.All(band => IsAt(band, race))
            && (
                asked.RunDelta is not { } delta
                || race.Splits[delta.To.Segment] - race.Splits[delta.From.Segment] <= delta.LteS
            )
            && IsAcross(race, asked, all);
    }

    private static bool IsAt(PercentileBand band, IndexedRace race) =>
        Norms(race.Standard) is { } cohort
        && band.Part.SecondsOf(race.Splits, race.TotalS) is { } seconds
        && PartNorm.Percentile(cohort.Peers, band.Part, seconds) is var percentile
        && percentile >= band.Min
        && percentile <= band.Max;

    /// <summary>Whether the athlete's first race and one after it lie between bounds; races that may be in either order are not after each other.</summary>
    private static bool IsAcross(IndexedRace race, RaceConditions asked, List<IndexedRace> all)
    {
        if (asked is { FirstTotal: null, LaterTotal: null })
        {
            return true;
        }

        var own = all.Where(other => other.AthleteId == race.AthleteId && other.EventName is not null)
            .Select(other => other.ToResult())
            .ToList();
        var isFirst = own.Any(one =>
            asked.FirstTotal?.Holds(one.TotalS) != false
            && own.All(other => RaceOrder.Instance.Compare(other, one) >= 0)
            && own.Any(other => RaceOrder.Instance.Compare(other, one) > 0)
        );
        return isFirst
            && (
                asked.LaterTotal is not { } later
                || own.Any(one =>
                    later.Holds(one.TotalS) && own.Any(other => RaceOrder.Instance.Compare(other, one) < 0)
                )
            );
    }
}
