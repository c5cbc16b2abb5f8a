using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis.Identity;

public sealed class RaceKeyTests
{
    private static readonly RaceResult Race = new()
    {
        RaceId = string.Empty,
        EventId = "E1",
        EventName = "S6 2024 Testville",
        Entrant = new Entrant(null, "Anna Muster", "SUI", null),
        Gender = Gender.Female,
        Division = Division.Open,
        AgeGroup = new AgeGroup(30, 34),
        TotalS = 5400,
        Splits = new Splits(ResultLine.UsualSplits),
    };

    private static readonly RaceResult Unnamed = With(Race, entrant => entrant with { Name = null });

    [Fact]
    public void Key_has_a_prefix_and_24_hexadecimal_digits() => Assert.Matches("^r[0-9a-f]{24}$", RaceKey.Of(Race));

    [Fact]
    public void Keys_of_earlier_versions_stay_the_same_for_ever() =>
        Assert.Equal(
            "rc20d2609",
            RaceKey.OfEarlierVersions(With(Race, entrant => entrant with { Name = "Anna" }))[..9]
        );

    [Fact]
    public void Every_published_field_tells_results_apart_when_nobody_is_named() =>
        Assert.Distinct([
            RaceKey.Of(Unnamed),
            RaceKey.Of(With(Unnamed, entrant => entrant with { Nationality = "GER" })),
            RaceKey.Of(Unnamed with { EventId = "E2" }),
            RaceKey.Of(Unnamed with { AgeGroup = new AgeGroup(35, 39) }),
            RaceKey.Of(Unnamed with { TotalS = 5401 }),
            RaceKey.Of(Unnamed with { Splits = new Splits(ResultLine.Splits((Segment.Roxzone7, 41))) }),
            RaceKey.Of(Race),
            RaceKey.Of(Race, ordinal: 2),
        ]);

    [Theory]
    [InlineData("source")]
    [InlineData("athlete")]
    [InlineData("number")]
    [InlineData("name")]
    public void Whoever_is_named_has_one_result_whatever_is_corrected(string by)
    {
        var race = by switch
        {
            "source" => Race with { SourceId = "LR1" },
            "athlete" => With(Race, entrant => entrant with { ExternalId = "7" }),
            "number" => With(Race, entrant => entrant with { StartNumber = "7" }),
            _ => Race,
        };
        var corrected = race with
        {
            TotalS = 5000,
            AgeGroup = AgeGroup.Unknown,
            Splits = new Splits(ResultLine.Splits((Segment.Run1, 1))),
            Entrant = race.Entrant with { Nationality = null, Name = by == "name" ? "MUSTER Anna" : "Corrected" },
        };

        Assert.Equal(RaceKey.Of(race), RaceKey.Of(corrected));
        Assert.NotEqual(RaceKey.Of(race), RaceKey.Of(race with { EventId = "E2" }));
    }

    [Fact]
    public void Start_number_stays_one_result_when_its_division_is_corrected() =>
        Assert.Equal(
            RaceKey.Of(With(Race, entrant => entrant with { StartNumber = "7" })),
            RaceKey.Of(With(Race, entrant => entrant with { StartNumber = "7" }) with { Division = Division.Pro })
        );

    [Fact]
    public void One_person_has_a_result_in_each_division() =>
        Assert.NotEqual(RaceKey.Of(Race), RaceKey.Of(Race with { Division = Division.Pro }));

    [Fact]
    public void Different_kinds_of_ids_are_not_mixed_up() =>
        Assert.Distinct([
            RaceKey.Of(Race with { SourceId = "7" }),
            RaceKey.Of(With(Race, entrant => entrant with { ExternalId = "7" })),
            RaceKey.Of(With(Race, entrant => entrant with { StartNumber = "7" })),
            RaceKey.Of(With(Race, entrant => entrant with { Name = "7" })),
        ]);

    private static RaceResult With(RaceResult race, Func<Entrant, Entrant> change) =>
        race with
        {
            Entrant = change(race.Entrant),
        };
}
