using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Events;

public sealed class LeaderboardFilterTests
{
    private static readonly SyntheticEvent Place = new("filters");
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private readonly Leaderboard _board = new();

    private readonly Finisher[] _field =
    [
        Finisher("Anna Müller", "GER", 5000),
        Finisher("Ben Mullen", "GBR", 5100),
        Finisher("Jörg Ánder-Müller", "GER", 5100),
        Finisher("Cleo Sander", "GER", 5200),
        Finisher("Nora Halfway", "GER", 0, RaceStatus.DidNotFinish, done: 12),
        Finisher("Olaf Earlier", "GBR", 0, RaceStatus.DidNotFinish, done: 3),
        Finisher("Paul Absent", "GBR", 0, RaceStatus.DidNotStart, done: 0),
    ];

    [Theory]
    [InlineData("mul", new[] { "Anna Müller 1", "Ben Mullen 2", "Jörg Ánder-Müller 2" })]
    [InlineData("MÜLLER", new[] { "Anna Müller 1", "Jörg Ánder-Müller 2" })]
    [InlineData("muller jorg", new[] { "Jörg Ánder-Müller 2" })]
    [InlineData("ander", new[] { "Jörg Ánder-Müller 2" })]
    [InlineData("nobody", new string[0])]
    public void Name_finds_rows_and_leaves_their_ranks(string name, string[] expected)
    {
        var page = _board.Rank(_field, Everyone with { Name = name });
        Assert.Equal(expected, page.Rows.Select(row => $"{row.Name} {row.Rank}"));
        Assert.Equal(expected.Length, page.Total);
        Assert.All(page.Rows, row => Assert.Equal(row.TimeS - 5000, row.BehindS));
    }

    [Fact]
    public void Nationality_ranks_its_own()
    {
        var page = _board.Rank(_field, Everyone with { Nationality = "ger" });
        Assert.Equal(
            ["Anna Müller 1", "Jörg Ánder-Müller 2", "Cleo Sander 3"],
            page.Rows.Select(row => $"{row.Name} {row.Rank}")
        );
    }

    [Fact]
    public void Who_did_not_finish_stands_by_how_far_they_came_and_has_no_rank()
    {
        var page = _board.Rank(_field, Everyone with { Status = RaceStatus.DidNotFinish });
        Assert.Equal(
            ["Nora Halfway 0 0", "Olaf Earlier 0 0"],
            page.Rows.Select(row => $"{row.Name} {row.Rank} {row.TimeS}")
        );
        Assert.All(page.Rows, row => Assert.Equal((0, RaceStatus.DidNotFinish), (row.BehindS, row.Status)));
        Assert.DoesNotContain(_board.Rank(_field, Everyone).Rows, row => row.Status != RaceStatus.Finished);
    }

    [Fact]
    public void One_result_is_found_with_its_rank()
    {
        var row = Assert.Single(_board.Rank(_field, Everyone with { RaceId = "Cleo Sander" }).Rows);
        Assert.Equal(4, row.Rank);
        Assert.Empty(_board.Rank(_field, Everyone with { RaceId = "Cleo Sander", Nationality = "GBR" }).Rows);
    }

    [Fact]
    public void Page_goes_on_behind_its_last_row_when_others_came_before_it()
    {
        var first = _board.Rank(_field, Everyone with { Range = ListRange.First(2) });
        Finisher[] more = [Finisher("Dora Fast", "GER", 4900), Finisher("Emil Between", "GER", 5150)];
        Array.ForEach(more, _board.Add);
        var range = new ListRange(first.Rows[^1].Place, null, 2, FromEnd: false);
        var next = _board.Rank([.. _field, .. more], Everyone with { Range = range });
        Assert.Equal(["Jörg Ánder-Müller 3", "Emil Between 5"], next.Rows.Select(row => $"{row.Name} {row.Rank}"));
        Assert.Equal((3, 6), (next.Start, next.Total));
    }

    private static Finisher Finisher(
        string name,
        string nationality,
        int totalS,
        RaceStatus status = RaceStatus.Finished,
        int done = RaceFormat.SegmentCount
    )
    {
        var result = Place.Result(name);
        var splits = result.Splits.Raw.ToArray().Select((seconds, i) => i < done ? seconds : 0).ToArray();
        return new Finisher(
            result with
            {
                RaceId = name,
                TotalS = totalS,
                FractionMs = 0,
                Status = status,
                Splits = new Splits(splits),
                Entrant = result.Entrant with { Nationality = nationality },
            },
            null,
            1
        );
    }
}
