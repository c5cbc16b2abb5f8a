using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis.Races;

public sealed class RaceKeyTests
{
    private static readonly Entrant Named = new(null, "Anna", "SUI", null);

    [Fact]
    public void Key_has_a_prefix_and_24_hexadecimal_digits() => Assert.Matches("^r[0-9a-f]{24}$", Key(Named));

    [Fact]
    public void Key_stays_the_same_for_ever() => Assert.Equal("rc20d2609", Key(Named)[..9]);

    [Fact]
    public void Every_published_field_tells_results_apart_when_nobody_is_identified()
    {
        string[] keys =
        [
            Key(Named),
            Key(Named with { Name = "Anne" }),
            Key(Named with { Nationality = "GER" }),
            Key(Named with { Name = "Anna5:SUI", Nationality = null }),
            Key(Named, eventId: "E2"),
            Key(Named, gender: Gender.Male),
            Key(Named, division: Division.Pro),
            Key(Named, ageGroup: new AgeGroup(35, 39)),
            Key(Named, totalS: 5401),
            Key(Named, splits: ResultLine.Splits((Segment.Roxzone7, 41))),
        ];

        Assert.Distinct(keys);
    }

    [Fact]
    public void Identified_start_is_one_result_whatever_its_times()
    {
        foreach (var entrant in (Entrant[])[Named with { ExternalId = "7" }, Named with { StartNumber = "7" }])
        {
            Assert.Equal(
                Key(entrant),
                Key(entrant with { Name = "Corrected" }, totalS: 1, splits: ResultLine.Splits((Segment.Run1, 1)))
            );
            Assert.NotEqual(Key(entrant), Key(entrant, division: Division.Pro));
            Assert.NotEqual(Key(entrant), Key(entrant, eventId: "E2"));
        }
    }

    [Fact]
    public void Athlete_id_and_start_number_are_not_mixed_up() =>
        Assert.NotEqual(Key(Named with { ExternalId = "7" }), Key(Named with { StartNumber = "7" }));

    [Theory]
    [InlineData("S5 2023 Köln", "s5-2023-koln")]
    [InlineData(
        "S5 2023 Chicago - North American Open Championship",
        "s5-2023-chicago-north-american-open-championship"
    )]
    [InlineData("–", null)]
    [InlineData("", null)]
    public void Event_known_by_name_has_a_readable_id(string name, string? expected) =>
        Assert.Equal(expected, EventKey.FromName(name));

    [Fact]
    public void Overlong_event_name_has_no_id() => Assert.Null(EventKey.FromName(new string('a', 121)));

    private static string Key(
        Entrant entrant,
        string eventId = "E1",
        Gender gender = Gender.Female,
        Division division = Division.Open,
        AgeGroup? ageGroup = null,
        int totalS = 5400,
        int[]? splits = null
    ) =>
        RaceKey.Of(
            eventId,
            entrant,
            gender,
            division,
            ageGroup ?? new AgeGroup(30, 34),
            totalS,
            new Splits(splits ?? ResultLine.UsualSplits)
        );
}
