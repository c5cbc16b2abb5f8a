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
    [InlineData("Meier, Anna (SUI)", "Anna Meier")]
    public void Name_written_in_two_ways_is_one_athlete(string first, string second) =>
        Assert.Equal(Candidate(Race(first)), Candidate(Race(second)));

    [Fact]
    public void Gender_and_team_tell_athletes_apart_and_a_country_alone_does_not()
    {
        var anna = Race("Anna Meier");

        Assert.Distinct([
            Candidate(anna).AthleteId,
            Candidate(anna with { Gender = Gender.Male }).AthleteId,
            Candidate(anna with { Division = Division.Doubles }).AthleteId,
        ]);
        Assert.Equal(Candidate(anna), Candidate(anna with { Entrant = anna.Entrant with { Nationality = null } }));
    }

    [Fact]
    public void Only_who_has_a_name_and_no_id_has_namesakes()
    {
        Assert.Equal(Candidate(Race("Anna Meier")).AthleteId, AthleteIdentity.NamesakesOf(Race("Anna Meier")));
        Assert.Null(AthleteIdentity.NamesakesOf(Race("Anna Meier", externalId: "7")));
        Assert.Null(AthleteIdentity.NamesakesOf(Race(null)));
    }

    [Fact]
    public void Relay_of_one_name_is_another_next_season_unless_it_lists_its_people()
    {
        var team = Race("Sled Dogs United") with { Division = Division.Relay };
        var people = Race("Anna Au, Bea Bo, Cia Co, Dea Do") with { Division = Division.Relay };

        Assert.NotEqual(Candidate(team), Candidate(team with { EventName = "S7 2025 Testville" }));
        Assert.Equal(Candidate(people), Candidate(people with { EventName = "S7 2025 Testville" }));
    }

    [Fact]
    public void Singles_divisions_are_one_athlete_and_team_divisions_one_team()
    {
        var race = Race("Anna Meier");
        foreach (var divisions in Enum.GetValues<Division>().Where(one => one.TeamSize() < 4).GroupBy(Divisions.IsTeam))
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
