using CsCheck;
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

    [Fact]
    public void Place_is_one_more_than_the_number_of_faster_starts() =>
        Gen.Select(Gen.Int[0, 4], Gen.Bool)
            .Array[0, 40]
            .Sample(some =>
            {
                var starts = some.Select(
                        (one, i) =>
                            Start($"{i}", one.Item2 ? 5000 + i : null, 300 + one.Item1, one.Item1 == 0 ? 0 : 250)
                    )
                    .ToList();
                var passed = starts.Where(start => start.Splits.Sum(2) is not null).ToList();
                var page = Standings.At(starts, AfterTwo with { Range = ListRange.First(40) });
                Assert.Equal(passed.Count, page.Total);
                Assert.Equal(
                    passed
                        .OrderBy(start => start.Splits.Sum(2))
                        .ThenBy(start => start.RaceId ?? start.Entry.Entrant.StartNumber, StringComparer.Ordinal)
                        .Select(start => start.Entry),
                    page.Rows.Select(row => row.Entry)
                );
                Assert.All(
                    page.Rows,
                    row => Assert.Equal(1 + passed.Count(one => one.Splits.Sum(2) < row.TimeS), row.Rank)
                );
                Assert.All(page.Rows, row => Assert.Equal(row.TimeS - page.Rows[0].TimeS, row.BehindS));
            });

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
