using CsCheck;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Athletes;

public sealed class IdentityRulesTests
{
    private static readonly RaceResult First = Race("r1", "E1", "S5 2023 Wien", "30-34");

    private static readonly Gen<RaceResult> Races = Gen.Select(
        Gen.Int[1, 5],
        Gen.Int[1, 4],
        Gen.OneOf(Consts("S5 2023 Wien", "S6 2024 Turin", "S7 Nowhere", "Club race")),
        Gen.OneOf(Consts("16-24", "30-34", "35-39", "U29", "40+", "unknown")),
        (race, place, name, age) => Race($"r{race}", $"E{place}", name, age)
    );

    [Fact]
    public void Athlete_without_races_accepts_any() =>
        Races.Sample(race => Assert.True(IdentityRules.Accepts([], race)));

    [Fact]
    public void Same_race_again_is_accepted() =>
        Races.Array[1, 5].Sample(races => Assert.All(races, race => Assert.True(IdentityRules.Accepts(races, race))));

    [Fact]
    public void More_races_never_make_another_one_acceptable() =>
        Gen.Select(Races.Array[0, 4], Races, Races)
            .Where(sample => sample.Item2.RaceId != sample.Item3.RaceId)
            .Sample(sample =>
                Assert.True(
                    !IdentityRules.Accepts([.. sample.Item1, sample.Item2], sample.Item3)
                        || IdentityRules.Accepts(sample.Item1, sample.Item3)
                )
            );

    [Fact]
    public void Two_races_accept_each_other_or_neither_does() =>
        Gen.Select(Races, Races)
            .Sample(pair =>
                Assert.Equal(
                    IdentityRules.Accepts([pair.Item1], pair.Item2),
                    IdentityRules.Accepts([pair.Item2], pair.Item1)
                )
            );

    [Fact]
    public void Second_result_at_one_event_is_another_athlete() =>
        Assert.False(IdentityRules.Accepts([First], First with { RaceId = "r2", TotalS = 5401 }));

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
    public void Age_groups_have_to_fit_the_years_between(string eventName, string ageGroup, bool expected) =>
        Assert.Equal(expected, IdentityRules.Accepts([First], Race("r2", "E2", eventName, ageGroup)));

    [Fact]
    public void Race_with_an_athlete_id_is_always_theirs()
    {
        var second = First with { RaceId = "r2", Entrant = First.Entrant with { ExternalId = "7" } };

        Assert.True(IdentityRules.Accepts([First], second));
    }

    private static Gen<string>[] Consts(params string[] values) => [.. values.Select(value => Gen.Const(value))];

    private static RaceResult Race(string raceId, string eventId, string eventName, string ageGroup) =>
        new()
        {
            RaceId = raceId,
            EventId = eventId,
            EventName = eventName,
            Entrant = new Entrant(null, "Anna Meier", "SUI", null),
            Gender = Gender.Female,
            Division = Division.Open,
            AgeGroup = AgeGroup.Parse(ageGroup),
            TotalS = 5400,
            Splits = Splits.None,
        };
}
