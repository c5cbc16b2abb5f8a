using System.Collections.Immutable;
using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Tests.Analysis.Similarity;

public sealed class ShapeDistanceTests
{
    private static readonly Gen<ImmutableArray<double>> Noises = Gen.Double[0.02, 0.4]
        .Array[RaceFormat.SegmentCount]
        .Select(noise => noise.ToImmutableArray());

    private static readonly ImmutableArray<double> TenPercent = [.. Enumerable.Repeat(0.1, RaceFormat.SegmentCount)];

    [Fact]
    public void Distance_is_the_root_mean_square_of_level_free_differences_over_their_noise() =>
        Gen.Select(UsualRace.Splits, UsualRace.Splits, Noises, RaceGen.Segment.Array[0, 6], RaceGen.Segment.Array[0, 2])
            .Sample(
                (probe, other, noise, leftOut, missing) =>
                {
                    var splits = missing.Aggregate(probe, (race, segment) => race.With(segment, 0));

                    var distance = Distance(splits, other, noise, [.. leftOut]);

                    Assert.Equal(Plain(splits, other, noise, leftOut), distance, 1e-3 * Math.Max(1, distance));
                }
            );

    [Fact]
    public void Distance_to_a_race_that_differs_in_all_by_one_factor_is_nothing() =>
        Assert.Equal(0, Distance(UsualRace.With().Splits, Doubled(), TenPercent, []), 1e-5);

    [Fact]
    public void Nothing_that_counts_is_no_distance() =>
        Assert.Equal(0, Distance(UsualRace.With().Splits, Doubled(), TenPercent, RaceFormat.Segments));

    private static Splits Doubled() => new([.. UsualRace.With().Splits.Raw.ToArray().Select(time => 2 * time)]);

    private static double Distance(
        Splits probe,
        Splits other,
        ImmutableArray<double> noise,
        ImmutableArray<Segment> leftOut
    )
    {
        var shape = new float[ShapeVector.Length];
        ShapeVector.Read(other, shape);
        return new ShapeDistance(probe, noise, leftOut).To(shape);
    }

    /// <summary>The same from the definition, coordinate by coordinate, in a second way.</summary>
    private static double Plain(Splits probe, Splits other, ImmutableArray<double> noise, Segment[] leftOut)
    {
        Segment[] runs = [.. RaceFormat.Runs.Where(RaceFormat.IsComparableRun)];
        var levels = new List<(double Difference, double Noise)>();
        Add(runs);
        Add([.. RaceFormat.Roxzones]);
        foreach (var station in RaceFormat.Stations)
        {
            Add([station]);
        }

        var mean = levels.Count == 0 ? 0 : levels.Average(level => level.Difference);
        var residuals = levels.Select(level => (level.Difference - mean) / level.Noise).ToList();
        if (IsCounted(runs))
        {
            // The noise of the mean of three correlated runs' difference from that of three others.
            var fade = noise[(int)Segment.Run4] * Math.Sqrt(2 * (1 - 0.37) / 3);
            residuals.Add((Fade(other) - Fade(probe)) / fade);
        }

        return Math.Sqrt(residuals.Sum(residual => residual * residual) / Math.Max(1, residuals.Count));

        bool IsCounted(Segment[] part) =>
            part.All(segment => probe[segment] is not null)
            && !leftOut.Any(out_ =>
                part.Any(segment => ShapeVector.CoordinateOf(out_) == ShapeVector.CoordinateOf(segment))
            );

        void Add(Segment[] part)
        {
            if (IsCounted(part))
            {
                var variance = part.SelectMany(
                        (a, i) => part.Select((b, j) => (i == j ? 1 : 0.37) * noise[(int)a] * noise[(int)b])
                    )
                    .Sum();
                levels.Add((Math.Log(Sum(other, part) / Sum(probe, part)), Math.Sqrt(variance) / part.Length));
            }
        }
    }

    private static double Fade(Splits splits) =>
        Math.Log(
            Sum(splits, Segment.Run5, Segment.Run6, Segment.Run7)
                / Sum(splits, Segment.Run2, Segment.Run3, Segment.Run4)
        );

    private static double Sum(Splits splits, params Segment[] segments) =>
        segments.Sum(segment => (double)splits[segment]!.Value);
}
