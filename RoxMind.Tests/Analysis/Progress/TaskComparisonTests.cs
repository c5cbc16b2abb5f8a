using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Progress;

public sealed class TaskComparisonTests
{
    private static readonly StationStandard OpenMen = new(Division.Open, Gender.Male, 100);

    [Theory]
    [InlineData(Division.Open, Division.Open)]
    [InlineData(Division.Pro, Division.Pro)]
    [InlineData(Division.Pro, Division.Elite)]
    [InlineData(Division.Doubles, Division.Doubles)]
    [InlineData(Division.Goruck, Division.Goruck)]
    public void Same_loads_are_the_same_task_in_every_segment(Division one, Division other) =>
        Assert.Equal(RaceFormat.Segments, Same(one, other));

    [Theory]
    [InlineData(Division.Open, Division.Pro)]
    [InlineData(Division.Open, Division.Elite)]
    public void Heavier_singles_share_what_has_no_load(Division one, Division other) =>
        Assert.Equal(
            [
                .. RaceFormat.Segments.Where(segment => RaceFormat.Kind(segment) != SegmentKind.Station),
                Segment.SkiErg,
                Segment.BurpeeBroadJump,
                Segment.Row,
            ],
            Same(one, other).OrderBy(segment => RaceFormat.Kind(segment) == SegmentKind.Station)
        );

    [Theory]
    [InlineData(Division.Open, Division.Doubles)]
    [InlineData(Division.Pro, Division.Relay)]
    [InlineData(Division.Open, Division.Goruck)]
    [InlineData(Division.Doubles, Division.GoruckDoubles)]
    public void Team_or_rucksack_is_another_task_altogether(Division one, Division other) =>
        Assert.Empty(Same(one, other));

    [Fact]
    public void Other_gender_is_another_task_altogether()
    {
        var women = OpenMen with { Gender = Gender.Female };

        Assert.DoesNotContain(RaceFormat.Segments, segment => TaskComparison.IsSame(OpenMen, women, segment));
        Assert.False(TaskComparison.IsSameButWallBalls(OpenMen, women));
    }

    [Fact]
    public void Other_number_of_wall_balls_is_another_task_there_only()
    {
        var fewer = OpenMen with { WallBallRepetitions = 75 };

        Assert.Equal(
            [Segment.WallBalls],
            RaceFormat.Segments.Where(segment => !TaskComparison.IsSame(OpenMen, fewer, segment))
        );
        Assert.True(TaskComparison.IsSameButWallBalls(OpenMen, fewer));
    }

    [Theory]
    [InlineData(Division.Pro, Division.Elite, true)]
    [InlineData(Division.Open, Division.Pro, false)]
    [InlineData(Division.Open, Division.Doubles, false)]
    public void Finish_is_compared_where_the_loads_are_the_same(Division one, Division other, bool same) =>
        Assert.Equal(
            same,
            TaskComparison.IsSameButWallBalls(OpenMen with { Division = one }, OpenMen with { Division = other })
        );

    /// <summary>Segments that are the same task, whichever of the divisions comes first.</summary>
    private static IEnumerable<Segment> Same(Division one, Division other)
    {
        var (first, second) = (OpenMen with { Division = one }, OpenMen with { Division = other });
        foreach (var segment in RaceFormat.Segments)
        {
            var same = TaskComparison.IsSame(first, second, segment);
            Assert.Equal(same, TaskComparison.IsSame(second, first, segment));
            if (same)
            {
                yield return segment;
            }
        }
    }
}
