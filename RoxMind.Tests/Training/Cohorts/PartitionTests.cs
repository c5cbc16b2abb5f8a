using CsCheck;
using RoxMind.Training.Cohorts;

namespace RoxMind.Tests.Training.Cohorts;

public sealed class PartitionTests
{
    private static readonly Gen<int[]> Classes = Gen.Int[0, 3].Array[30, 60];

    [Fact]
    public void Same_partition_under_other_numbers_agrees_wholly() =>
        Classes
            .Where(classes => classes.Distinct().Count() > 1)
            .Sample(classes =>
            {
                int[] renumbered = [.. classes.Select(c => 3 - c)];
                Assert.Equal(1, Partition.AdjustedRand(classes, renumbered), 1e-12);
                Assert.Equal(1, Partition.CramersV(classes, renumbered), 1e-12);
            });

    [Fact]
    public void Order_of_the_two_does_not_matter() =>
        Gen.Select(Classes, Gen.Int[0, 3].Array[60])
            .Sample(
                (one, other) =>
                {
                    other = other[..one.Length];
                    Assert.Equal(Partition.AdjustedRand(one, other), Partition.AdjustedRand(other, one), 1e-12);
                    Assert.Equal(Partition.CramersV(one, other), Partition.CramersV(other, one), 1e-12);
                    Assert.InRange(Partition.AdjustedRand(one, other), -1, 1);
                    Assert.InRange(Partition.CramersV(one, other), 0, 1 + 1e-12);
                }
            );

    [Fact]
    public void Unrelated_partitions_agree_by_chance_alone()
    {
        var random = new Random(1);
        int[] first = [.. Enumerable.Range(0, 20_000).Select(_ => random.Next(4))];
        int[] second = [.. Enumerable.Range(0, 20_000).Select(_ => random.Next(4))];
        Assert.Equal(0, Partition.AdjustedRand(first, second), 0.005);
        Assert.InRange(Partition.CramersV(first, second), 0, 0.03);
    }

    [Fact]
    public void Example_of_hubert_and_arabie_type_is_computed_by_hand()
    {
        // Pairs together in both: 2; in the first: 3 + 3; in the second: 1 + 3 + 1 of 15 pairs in all.
        int[] first = [0, 0, 0, 1, 1, 1];
        int[] second = [0, 0, 1, 1, 2, 2];
        Assert.Equal(
            (2 - (6.0 * 3 / 15)) / (((6 + 3) / 2.0) - (6.0 * 3 / 15)),
            Partition.AdjustedRand(first, second),
            1e-12
        );
    }

    [Fact]
    public void Silhouette_tells_far_clusters_from_a_divided_cloud()
    {
        var random = new Random(1);
        float[][] far = [.. Enumerable.Range(0, 200).Select(i => new[] { (i % 2 * 100) + random.NextSingle() })];
        float[][] cloud = [.. Enumerable.Range(0, 200).Select(_ => new[] { random.NextSingle() })];
        int[] halves = [.. Enumerable.Range(0, 200).Select(i => i % 2)];
        Assert.InRange(Silhouette.Of(far, halves), 0.98, 1);
        Assert.InRange(Silhouette.Of(cloud, halves), -0.1, 0.1);
    }
}
