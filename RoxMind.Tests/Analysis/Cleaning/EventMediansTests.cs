using CsCheck;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Cleaning;

public sealed class EventMediansTests
{
    [Fact]
    public void Twice_the_median_is_the_sum_of_the_two_middle_times() =>
        UsualRace
            .Splits.Array[FieldMedians.FewestRaces, 40]
            .Sample(
                fields =>
                {
                    var medians = Learn(fields.Select(UsualRace.Of));
                    foreach (var segment in RaceFormat.Segments.Except(RaceFormat.Roxzones))
                    {
                        var times = fields.Select(splits => splits[segment]!.Value).Order().ToArray();
                        Assert.Equal(
                            (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2.0,
                            Field(medians)[segment]
                        );
                    }
                },
                iter: 20
            );

    [Fact]
    public void Transitions_have_no_median()
    {
        var medians = Learn(Enumerable.Repeat(UsualRace.With(), 40));

        Assert.All(RaceFormat.Roxzones, roxzone => Assert.Null(Field(medians)[roxzone]));
    }

    [Fact]
    public void Missing_splits_are_left_out_and_a_segment_nobody_has_a_time_of_has_no_median()
    {
        var half = Enumerable.Repeat(UsualRace.With((Segment.Row, 0), (Segment.SkiErg, 0)), 20);
        var medians = Learn([
            .. half,
            .. Enumerable.Repeat(UsualRace.With((Segment.Row, 400), (Segment.SkiErg, 0)), 20),
        ]);

        Assert.Equal(400, Field(medians)[Segment.Row]);
        Assert.Null(Field(medians)[Segment.SkiErg]);
    }

    [Fact]
    public void Median_follows_rows_that_come_after_it_was_asked_for()
    {
        var medians = Learn(Enumerable.Repeat(UsualRace.With((Segment.Run4, 300)), 30));
        Assert.Equal(300, Field(medians)[Segment.Run4]);

        foreach (var race in Enumerable.Repeat(UsualRace.With((Segment.Run4, 500)), 31))
        {
            medians.Add(race);
        }

        Assert.Equal(500, Field(medians)[Segment.Run4]);
    }

    [Fact]
    public void Race_that_is_taken_out_leaves_no_trace()
    {
        var usual = Enumerable.Repeat(UsualRace.With((Segment.Run4, 300)), 30);
        var slow = UsualRace.With((Segment.Run4, 900));
        var medians = Learn([.. usual, .. Enumerable.Repeat(slow, 40)]);

        for (var i = 0; i < 40; i++)
        {
            medians.Remove(slow);
        }

        Assert.Equal(300, Field(medians)[Segment.Run4]);
    }

    private static FieldMedians Field(EventMedians medians)
    {
        var race = UsualRace.With();
        return medians.Of(race.Division, race.Gender)!;
    }

    private static EventMedians Learn(IEnumerable<RaceResult> races)
    {
        var medians = new EventMedians();
        foreach (var race in races)
        {
            medians.Add(race);
        }

        return medians;
    }
}
