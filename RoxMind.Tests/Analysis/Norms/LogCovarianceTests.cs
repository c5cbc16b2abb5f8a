using CsCheck;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class LogCovarianceTests
{
    private static readonly Gen<Splits[]> Fields = UsualRace.Splits.Array[2, 12];

    [Fact]
    public void Covariance_is_the_mean_product_of_log_ratios_to_the_medians() =>
        Fields.Sample(
            field =>
            {
                var norms = Norms(field);
                var covariance = LogCovariance.About(norms, field);

                Assert.Equal(RaceFormat.SegmentCount * RaceFormat.SegmentCount, covariance.Length);
                foreach (var a in RaceFormat.Segments)
                {
                    foreach (var b in RaceFormat.Segments)
                    {
                        Assert.Equal(
                            field.Average(splits => Deviation(splits, a, norms) * Deviation(splits, b, norms)),
                            covariance[((int)a * RaceFormat.SegmentCount) + (int)b],
                            1e-9
                        );
                    }
                }
            },
            iter: 20
        );

    [Fact]
    public void Races_with_a_missing_split_are_left_out() =>
        Gen.Select(Fields, UsualRace.Splits)
            .Sample(
                (field, other) =>
                {
                    var norms = Norms(field);

                    var with = LogCovariance.About(norms, [other.With(Segment.Row, 0), .. field]);

                    Assert.Equal(LogCovariance.About(norms, field), with);
                },
                iter: 20
            );

    [Fact]
    public void Fewer_than_two_complete_races_are_refused()
    {
        var race = UsualRace.With().Splits;
        var norms = Norms([race]);

        Assert.Throws<ArgumentException>(() => LogCovariance.About(norms, [race, race.With(Segment.Run1, 0)]));
        Assert.All(LogCovariance.About(norms, [race, race]), value => Assert.Equal(0, value));
    }

    private static NormTable Norms(Splits[] field) => NormTableBuilder.Build("field", field.Select(UsualRace.Of));

    private static double Deviation(Splits splits, Segment segment, NormTable norms) =>
        Math.Log(splits[segment]!.Value / norms[segment].MedianS);
}
