using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

/// <summary>Rows of which each names one member of a pair or team are one result.</summary>
[Slow]
public sealed class TeamRowTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pair_of_which_each_row_names_one_member_is_one_result_with_both_names()
    {
        var place = new SyntheticEvent("members");
        var pair = place.Result("Lisa Bach", 1) with { Division = Division.Doubles, Gender = Gender.Mixed };
        var grain = cluster.Event(place.Id);

        await grain.RecordAsync(
            [pair, pair with { Entrant = pair.Entrant with { Name = "Tom Feld" } }],
            "list",
            Cancel
        );
        var again = await grain.RecordAsync(
            [pair, pair with { Entrant = pair.Entrant with { Name = "Tom Feld" } }],
            "list again",
            Cancel
        );

        Assert.All(again, outcome => Assert.IsType<RecordOutcome.Duplicate>(outcome));
        var row = Assert.Single(
            (await grain.GetLeaderboardAsync(new LeaderboardQuery(null, null, null, null, 0, 500), Cancel)).Rows
        );
        Assert.Equal("Lisa Bach, Tom Feld", row.Name);
    }

    [Theory]
    [InlineData(Division.Doubles, "Bach, Lisa (GER); Feld, Tom (GER)", "Bach, Lisa (GER)", "Feld, Tom (GER)")]
    [InlineData(
        Division.Relay,
        "Bach, Lisa; Ende, Zoe; Feld, Tom; Mitte, Mia",
        "Feld, Tom",
        "Bach, Lisa",
        "Mitte, Mia",
        "Ende, Zoe"
    )]
    [InlineData(Division.Doubles, "By, Bea / Ay, Ann", "By, Bea / Ay, Ann", "Bea By", "Ann Ay")]
    [InlineData(Division.Relay, "Ay, Ann; Bea By; Cem Cy", "Ay, Ann", "Cem Cy", "Bea By")]
    public async Task Last_names_first_are_members_too(Division division, string expected, params string[] names)
    {
        var place = new SyntheticEvent($"last first {division} {names[0].Length}");
        var team = place.Result(names[0], 1, "5") with { Division = division };
        var rows = names.Select(name => team with { Entrant = team.Entrant with { Name = name } }).ToArray();

        Assert.Equal(expected, Assert.Single(await NamesAsync(place, rows)));
        Assert.Equal(expected, Assert.Single(await NamesAsync(place, [.. rows.Reverse()])));
    }

    [Fact]
    public async Task Pairs_of_equal_times_are_not_one_team_of_four()
    {
        var place = new SyntheticEvent("pairs of equal times");
        var pair = place.Result("Lisa Bach", 1) with { Division = Division.Doubles };
        string[] names = ["Lisa Bach", "Tom Feld", "Mia Mitte", "Zoe Ende"];

        var told = await NamesAsync(
            place,
            [.. names.Select(name => pair with { Entrant = pair.Entrant with { Name = name } })]
        );

        Assert.Equal(["Lisa Bach, Tom Feld", "Mia Mitte, Zoe Ende"], told.Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Members_of_a_team_are_told_together_in_whatever_order_their_rows_come(bool isOneByOne)
    {
        var place = new SyntheticEvent($"members together {isOneByOne}");
        var told = new List<(string?, string?, Gender, AgeGroup)>();
        var number = 0;
        foreach (
            var order in (int[][])
                [
                    [0, 1, 2],
                    [2, 1, 0],
                    [1, 2, 0],
                ]
        )
        {
            var bib = $"{++number}";
            var team = place.Result("Zoe Ende", number, bib) with { Division = Division.Relay };
            RaceResult[] members =
            [
                Member(team, "Zoe Ende", "GER", Gender.Female, new AgeGroup(30, 39)),
                Member(team, "Adam Anfang", null, Gender.Male, new AgeGroup(40, 49)),
                Member(team, "Mia Mitte", "FRA", Gender.Female, new AgeGroup(30, 39)),
            ];
            var rows = order.Select(at => members[at]).ToArray();
            var grain = cluster.Event(place.Id);
            var outcomes = new List<RecordOutcome>();
            foreach (var batch in rows.Chunk(isOneByOne ? 1 : rows.Length))
            {
                outcomes.AddRange(await grain.RecordAsync(batch, $"list {bib}", Cancel));
            }

            outcomes.AddRange(await grain.RecordAsync([.. rows.Reverse()], $"list {bib} again", Cancel));

            Assert.IsType<RecordOutcome.Recorded>(outcomes[0]);
            Assert.All(outcomes.Skip(1), outcome => Assert.IsType<RecordOutcome.Duplicate>(outcome));
            var latest = (await grain.ReadAsync())
                .Select(entry =>
                    entry.Fact switch
                    {
                        ResultRecorded recorded => recorded.Result,
                        ResultCorrected corrected => corrected.Result,
                        _ => null,
                    }
                )
                .Last(result => result?.Entrant.StartNumber == bib)!;
            told.Add((latest.Entrant.Name, latest.Entrant.Nationality, latest.Gender, latest.AgeGroup));
        }

        Assert.Equal(
            ("Adam Anfang, Mia Mitte, Zoe Ende", "FRA, GER", Gender.Mixed, AgeGroup.Unknown),
            Assert.Single(told.Distinct())
        );
    }

    private async Task<string?[]> NamesAsync(SyntheticEvent place, RaceResult[] rows)
    {
        var grain = cluster.Event(place.Id);
        await grain.RecordAsync(rows, null, Cancel);
        var board = await grain.GetLeaderboardAsync(new LeaderboardQuery(null, null, null, null, 0, 500), Cancel);
        return [.. board.Rows.Select(row => row.Name)];
    }

    private static RaceResult Member(RaceResult team, string name, string? nation, Gender gender, AgeGroup age) =>
        team with
        {
            Entrant = team.Entrant with { Name = name, Nationality = nation },
            Gender = gender,
            AgeGroup = age,
        };
}
