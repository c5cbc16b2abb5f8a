using CsCheck;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis.Races;

namespace RoxMind.Tests.Analysis.Identity;

public sealed class NamesakePartitionTests
{
    private static readonly NamesakeRace First = Race("r1", "S7 2025 Brugg", new DateOnly(2025, 3, 1));
    private static readonly NamesakeRace Later = Race("r2", "S7 2025 Olten", new DateOnly(2025, 4, 1));

    [Fact]
    public void Any_order_of_the_races_gives_the_same_athletes() =>
        Gen.Select(NamesakeGen.Results, Gen.Int[0, 1000])
            .Sample(
                sample =>
                {
                    var (results, seed) = sample;
                    var races = results.Select(race => NamesakeRace.Of(race)).ToArray();
                    var shuffled = races.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Assert.Equal(Text(NamesakePartition.Of(races)), Text(NamesakePartition.Of(shuffled)));
                },
                iter: 1000
            );

    [Fact]
    public void Every_race_is_in_one_group_and_all_of_a_group_can_be_of_one_athlete() =>
        NamesakeGen.Results.Sample(results =>
        {
            var groups = NamesakePartition.Of(results.Select(race => NamesakeRace.Of(race)));
            Assert.Equal(results.Length, groups.Sum(group => group.Count));
            Assert.Equal(results.Length, groups.SelectMany(group => group).Distinct().Count());
            foreach (var group in groups)
            {
                Assert.All(
                    group.SelectMany(one => group.Where(other => other != one), (one, other) => (one, other)),
                    pair => Assert.True(NamesakeRules.CanBeOne(pair.one, pair.other))
                );
            }
        });

    [Fact]
    public void Groups_that_could_be_joined_are_joined() =>
        NamesakeGen.Results.Sample(results =>
        {
            var groups = NamesakePartition.Of(results.Select(race => NamesakeRace.Of(race)));
            for (var i = 0; i < groups.Count; i++)
            {
                for (var j = i + 1; j < groups.Count; j++)
                {
                    Assert.False(groups[i].All(one => groups[j].All(other => NamesakeRules.CanBeOne(one, other))));
                }
            }
        });

    [Fact]
    public void Race_without_a_country_goes_to_the_namesake_whose_level_fits()
    {
        var fast = First with { Nation = "SUI", Level = -0.2 };
        var slow = First with { RaceId = "r3", EventId = "E3", Nation = "GER", Level = 0.3 };
        var open = Later with { Nation = null, Level = 0.25 };

        Assert.Equal("r1 | r2 r3", Text(NamesakePartition.Of([open, fast, slow])));
    }

    [Theory]
    [InlineData("2025-03-01", "2025-03-29", 3900, 9000, false)]
    [InlineData("2025-03-01", "2025-03-29", 5400, 7200, true)]
    [InlineData("2022-03-01", "2025-03-29", 8400, 4500, true)]
    public void Levels_tell_namesakes_apart_generously(
        string one,
        string other,
        int first,
        int second,
        bool expected
    ) =>
        Assert.Equal(
            expected,
            NamesakeRules.CanBeOne(
                Race("r1", "Brugg", DateOnly.Parse(one, null), totalS: first),
                Race("r2", "Olten", DateOnly.Parse(other, null), totalS: second)
            )
        );

    [Theory]
    [InlineData("S6 2024 Turin", "30-34", true)]
    [InlineData("S6 2024 Turin", "35-39", true)]
    [InlineData("S6 2024 Turin", "30-39", true)]
    [InlineData("S6 2024 Turin", "unknown", true)]
    [InlineData("S6 2024 Turin", "45-49", false)]
    [InlineData("S6 2024 Turin", "16-24", false)]
    [InlineData("S4 2022 Turin", "25-29", true)]
    [InlineData("S4 2022 Turin", "40-44", false)]
    [InlineData("City games", "25-29", true)]
    [InlineData("City games", "35-39", true)]
    [InlineData("City games", "45-49", false)]
    public void Age_groups_have_to_fit_the_years_between(string eventName, string ageGroup, bool expected)
    {
        var first = Race("r1", "S5 2023 Wien") with { AgeGroup = new AgeGroup(30, 34) };
        var second = Race("r2", eventName) with { AgeGroup = AgeGroup.Parse(ageGroup) };

        Assert.Equal(expected, NamesakeRules.CanBeOne(first, second));
        Assert.Equal(expected, NamesakeRules.CanBeOne(second, first));
    }

    [Fact]
    public void Two_divisions_of_one_event_can_be_one_athletes_and_two_starts_in_one_cannot()
    {
        var again = First with { RaceId = "r3" };

        Assert.False(NamesakeRules.CanBeOne(First, again));
        Assert.True(NamesakeRules.CanBeOne(First, again with { Division = Division.Pro }));
    }

    [Theory]
    [InlineData("GER", "DEU", true)]
    [InlineData("GER", null, true)]
    [InlineData("de", "GER", true)]
    [InlineData("GER", "AUT", false)]
    public void Countries_that_are_known_have_to_be_one(string one, string? other, bool expected) =>
        Assert.Equal(
            expected,
            NamesakeRules.CanBeOne(Race("r1", "S7 2025 Brugg", nation: one), Race("r2", "S7 2025 Olten", nation: other))
        );

    [Fact]
    public void Word_of_an_administrator_joins_what_does_not_go_together_and_parts_what_does()
    {
        var old = Later with { AgeGroup = new AgeGroup(60, 64), Fixed = "x" };
        var young = First with { AgeGroup = new AgeGroup(25, 29), Fixed = "x" };

        Assert.Single(NamesakePartition.Of([old, young]));
        Assert.Equal(2, NamesakePartition.Of([First with { Fixed = "x" }, Later with { Fixed = "y" }]).Count);
    }

    [Fact]
    public void Athletes_keep_their_ids_where_most_of_their_races_stay()
    {
        var groups = NamesakePartition.Of([
            First with
            {
                AthleteId = "old",
            },
            Later with
            {
                AthleteId = "other",
            },
            Later with
            {
                RaceId = "r3",
                EventId = "E3",
                AthleteId = "old",
            },
            Later with
            {
                RaceId = "r4",
                AthleteId = null,
            },
        ]);

        Assert.Equal(["old", "new"], NamesakeOwners.Of(groups, () => "new"));
    }

    private static NamesakeRace Race(
        string raceId,
        string eventName,
        DateOnly? date = null,
        int totalS = 5400,
        string? nation = "SUI"
    ) =>
        NamesakeRace.Of(
            RaceOrderTests.Race(eventName, date: date) with
            {
                RaceId = raceId,
                EventId = eventName,
                TotalS = totalS,
                Entrant = new Entrant(null, "Anna Meier", nation, null),
            }
        );

    private static string Text(IReadOnlyList<IReadOnlyList<NamesakeRace>> groups) =>
        string.Join(" | ", groups.Select(group => string.Join(' ', group.Select(race => race.RaceId))));
}
