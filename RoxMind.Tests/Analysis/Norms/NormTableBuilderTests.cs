using CsCheck;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class NormTableBuilderTests
{
    [Fact]
    public void Norms_of_a_field_are_the_distributions_of_its_times() =>
        UsualRace
            .Splits.Array[1, 20]
            .Sample(
                field =>
                {
                    var norms = NormTableBuilder.Build("men", field.Select(UsualRace.Of));
                    Assert.Equal(("men", field.Length), (norms.Name, norms.Count));
                    Assert.Equal(field.Average(splits => splits.SumS), norms.Total.MeanS, 1e-6);
                    foreach (var segment in RaceFormat.Segments)
                    {
                        var times = field.Select(splits => (double)splits[segment]!.Value).ToArray();
                        Assert.Equal(field.Length, norms[segment].Count);
                        Assert.Equal(times.Average(), norms[segment].MeanS, 1e-6);
                        Assert.Equal((times.Min(), times.Max()), (norms[segment].MinS, norms[segment].MaxS));
                    }
                },
                iter: 20
            );

    [Fact]
    public void Missing_split_is_left_out_of_its_segment_only()
    {
        var norms = NormTableBuilder.Build(
            "men",
            [UsualRace.With(), UsualRace.With((Segment.Row, 0)), UsualRace.With((Segment.Row, 1))]
        );

        Assert.Equal(3, norms.Count);
        Assert.Equal((2, 1), (norms[Segment.Row].Count, norms[Segment.Row].MinS));
        Assert.Equal(3, norms[Segment.SkiErg].Count);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-1, 2)]
    [InlineData(1, 3)]
    public void Race_without_a_finish_time_is_left_out(int totalS, int counted)
    {
        var builder = new NormTableBuilder();
        builder.Add(UsualRace.With());
        builder.Add(UsualRace.With());
        builder.Add(UsualRace.With() with { TotalS = totalS });

        Assert.Equal(counted, builder.Count);
        Assert.Equal(counted, builder.Build("men")[Segment.Run1].Count);
    }

    [Fact]
    public void Segment_without_any_time_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            NormTableBuilder.Build("men", [UsualRace.With((Segment.SledPush, 0))])
        );
        Assert.Contains("'men' has no time of sled push", error.Message, StringComparison.Ordinal);
    }
}
