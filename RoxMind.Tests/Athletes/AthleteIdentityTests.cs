using CsCheck;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Athletes;

public sealed class AthleteIdentityTests
{
    [Theory]
    [InlineData("Anna Müller", "ANNA  MULLER")]
    [InlineData("Anna-Lena O'Neill", "anna lena oneill")]
    public void Name_written_in_two_ways_is_one_athlete(string first, string second) =>
        Assert.Equal(Candidate(Race(first)), Candidate(Race(second)));

    [Fact]
    public void Nationality_gender_team_and_order_of_words_tell_athletes_apart()
    {
        var anna = Race("Anna Meier");

        Assert.Distinct([
            Candidate(anna).AthleteId,
            Candidate(anna with { Entrant = anna.Entrant with { Nationality = "GER" } }).AthleteId,
            Candidate(anna with { Gender = Gender.Male }).AthleteId,
            Candidate(anna with { Division = Division.Doubles }).AthleteId,
            Candidate(Race("Meier Anna")).AthleteId,
        ]);
    }

    [Fact]
    public void Singles_divisions_are_one_athlete_and_team_divisions_one_team()
    {
        var race = Race("Anna Meier");
        foreach (var divisions in Enum.GetValues<Division>().GroupBy(AthleteIdentity.IsTeam))
        {
            var candidates = divisions.Select(division => Candidate(race with { Division = division })).ToList();
            Assert.Single(candidates.Distinct());
            Assert.Equal(divisions.Key ? IdentityBasis.Team : IdentityBasis.NameMatch, candidates[0].Basis);
        }
    }

    [Fact]
    public void Athlete_id_wins_over_every_name()
    {
        var anna = Race("Anna", externalId: "7");
        var other = Race("Berta", externalId: "7") with { Gender = Gender.Male, Division = Division.Relay };

        Assert.Equal(IdentityBasis.ExternalId, Candidate(anna).Basis);
        Assert.Equal(Candidate(anna), Candidate(other));
        Assert.NotEqual(Candidate(anna), Candidate(Race("Anna", externalId: "8")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("– ?")]
    public void Race_without_a_name_is_an_athlete_of_its_own(string? name)
    {
        var first = Candidate(Race(name) with { RaceId = "r1" });

        Assert.Equal(IdentityBasis.Nameless, first.Basis);
        Assert.NotEqual(first, Candidate(Race(name) with { RaceId = "r2" }));
        Assert.Equal(first, Candidate(Race(name) with { RaceId = "r1" }));
    }

    [Fact]
    public void Ids_are_hexadecimal_and_every_ordinal_has_its_own() =>
        Gen.Select(Gen.String, Gen.Int[0, 40], Gen.Int[0, 40])
            .Sample(sample =>
            {
                var (name, first, second) = sample;
                var (one, other) = (
                    AthleteIdentity.Candidate(Race(name), first),
                    AthleteIdentity.Candidate(Race(name), second)
                );
                Assert.Matches(first == 0 ? "^a[0-9a-f]{20}$" : $"^a[0-9a-f]{{20}}-{first}$", one.AthleteId);
                Assert.Equal(first == second, one == other);
            });

    private static AthleteCandidate Candidate(RaceResult race) => AthleteIdentity.Candidate(race, 0);

    private static RaceResult Race(string? name, string? externalId = null) =>
        new()
        {
            RaceId = "r1",
            EventId = "E1",
            EventName = "S6 2024 Testville",
            Entrant = new Entrant(externalId, name, "SUI", null),
            Gender = Gender.Female,
            Division = Division.Open,
            TotalS = 5400,
            Splits = new Splits(ResultLine.UsualSplits),
        };
}
