using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Live;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Events;

public sealed class StandingsTests
{
    private static readonly StandingsQuery AfterTwo = new(
        Checkpoint: 2,
        StandingBasis.Time,
        Division: null,
        Gender: null,
        AgeGroup: null,
        ListRange.First(10)
    );

    [Fact]
    public void Who_is_on_the_course_and_who_has_finished_stand_together()
    {
        var page = Standings.At(
            [Start("1", null, 300, 250), Start("2", 5000, 290, 250), Start("3", null, 310)],
            AfterTwo
        );
        Assert.Equal(2, page.Total);
        Assert.Equal(
            [("2", 1, 540, 0, 5000), ("1", 2, 550, 10, null)],
            page.Rows.Select(row => (row.Entry.Entrant.StartNumber!, row.Rank, row.TimeS, row.BehindS, row.FinishS))
        );
    }

    [Fact]
    public void Equal_times_share_a_place_and_the_next_one_is_left_out()
    {
        var page = Standings.At(
            [Start("1", null, 300, 250), Start("2", null, 250, 300), Start("3", null, 300, 260)],
            AfterTwo
        );
        Assert.Equal([1, 1, 3], page.Rows.Select(row => row.Rank));
    }

    [Fact]
    public void By_split_the_segment_alone_counts_also_behind_a_missing_one()
    {
        var page = Standings.At(
            [Start("1", null, 0, 240), Start("2", null, 300, 250)],
            AfterTwo with
            {
                Basis = StandingBasis.Split,
            }
        );
        Assert.Equal([("1", 240), ("2", 250)], page.Rows.Select(row => (row.Entry.Entrant.StartNumber!, row.TimeS)));
        Assert.Equal(
            "2",
            Assert
                .Single(Standings.At([Start("1", null, 0, 240), Start("2", null, 300, 250)], AfterTwo).Rows)
                .Entry.Entrant.StartNumber
        );
    }

    [Fact]
    public void Pages_join_to_the_whole_list()
    {
        FieldStart[] starts = [.. Enumerable.Range(0, 7).Select(i => Start($"{i}", null, 300 + (i % 3), 250))];
        var whole = Standings.At(starts, AfterTwo).Rows;
        var first = Standings.At(starts, AfterTwo with { Range = ListRange.First(4) });
        var rest = Standings.At(
            starts,
            AfterTwo with
            {
                Range = ListRange.First(4) with { After = first.Rows[^1].Place },
            }
        );
        Assert.Equal(4, rest.Start);
        Assert.Equal(whole, [.. first.Rows, .. rest.Rows]);
    }

    private static FieldStart Start(string number, int? totalS, params int[] splits)
    {
        var entry = new RaceEntry(
            new Entrant(null, $"Name {number}", null, number),
            Gender.Female,
            Division.Open,
            AgeGroup.Unknown
        );
        int[] all = [.. splits, .. Enumerable.Repeat(0, RaceFormat.SegmentCount - splits.Length)];
        return new FieldStart(entry, new Splits(all), totalS, null, totalS is null ? null : $"race-{number}", null);
    }
}
