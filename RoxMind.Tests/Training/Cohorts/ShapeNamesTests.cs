using CsCheck;
using RoxMind.Training.Cohorts;

namespace RoxMind.Tests.Training.Cohorts;

public sealed class ShapeNamesTests
{
    [Theory]
    [InlineData(-0.4f, 0, 0.5f, -0.1f, "Runner, slower at sleds and carry")]
    [InlineData(0.7f, -0.4f, -0.3f, 0, "Erg engine, slower at running")]
    [InlineData(-0.1f, -0.1f, -0.2f, 0.4f, "Power athlete, slower at burpees, lunges and wall balls")]
    [InlineData(0, 0.4f, -0.1f, -0.3f, "Bodyweight athlete, slower at the ergs")]
    [InlineData(-0.05f, 0.05f, 0, 0, "All-rounder")]
    public void Name_says_what_the_centre_says(float run, float ergs, float sleds, float bodyweight, string name) =>
        Assert.Equal(name, ShapeNames.Of([run, ergs, sleds, bodyweight]));

    [Fact]
    public void Order_is_as_strong_whatever_the_order_of_the_fit() =>
        Gen.Double[-1, 1]
            .Select(value => (float)value)
            .Array[4]
            .Array[4]
            .Sample(centres =>
                Assert.Equal(
                    Strength(ShapeNames.Order(centres)),
                    Strength(ShapeNames.Order([.. centres.Reverse()])),
                    1e-5
                )
            );

    [Fact]
    public void Levels_are_named_from_fast_to_slow_with_what_sets_runs_apart()
    {
        var even = new float[23];
        float[] stations = [.. Enumerable.Range(0, 23).Select(i => i % 3 == 1 ? -0.5f : 0.4f)];
        Assert.Equal(
            ["level 1 (fastest)", "level 2", "level 3 (stations better than runs)", "level 4 (slowest)"],
            LevelNames.Of([even, even, stations, even])
        );
    }

    private static double Strength(float[][] ordered) => ordered.Select((centre, group) => (double)centre[group]).Sum();
}
