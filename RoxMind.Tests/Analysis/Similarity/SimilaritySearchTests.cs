using System.Collections.Immutable;
using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Tests.Analysis.Similarity;

public sealed class SimilaritySearchTests
{
    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;
    private static readonly ImmutableArray<RaceResult> Races = [.. Cohort.Races.OrderBy(race => race.TotalS)];

    private static readonly Gen<SimilarityProbe> Probes = Gen.Select(
            Gen.Int[0, Races.Length - 1],
            RaceGen.Segment.Array[0, 3],
            Gen.Int[1, 50]
        )
        .Select((row, better, take) => Probe(Races[row], [.. better.Distinct()], take));

    private readonly RaceColumns _columns = ColumnsOf(Races);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Matches_fulfil_every_condition_and_the_nearest_come_first() =>
        Probes.Sample(probe =>
        {
            var hits = SimilaritySearch.Find([_columns], probe, Cancel);
            Assert.Equal(hits.Nearest.OrderBy(hit => hit.Distance), hits.Nearest);
            Assert.InRange(hits.Nearest.Length, 0, Math.Min(probe.Take, hits.Considered));
            Assert.All(hits.Nearest, hit => Assert.True(Fulfils(Races[hit.Row], probe, hits.TolerancePct)));
        });

    [Fact]
    public void Nothing_that_fulfils_the_conditions_is_left_out_and_the_tolerance_is_the_least_that_is_enough() =>
        Probes.Sample(probe =>
        {
            var hits = SimilaritySearch.Find([_columns], probe, Cancel);
            var counts = SimilaritySearch.TolerancesPct.ToDictionary(
                tolerance => tolerance,
                tolerance => Races.Count(race => Fulfils(race, probe, tolerance))
            );
            var enough = SimilaritySearch.TolerancesPct.Where(tolerance => counts[tolerance] >= 5).ToList();
            Assert.Equal(enough.Count > 0 ? enough[0] : 12, hits.TolerancePct);
            Assert.Equal(counts[hits.TolerancePct], hits.Considered);

            var distance = new ShapeDistance(probe.Splits, probe.Noise, probe.BetterAt);
            var nearest = Races
                .Where(race => Fulfils(race, probe, hits.TolerancePct))
                .Select(race => Distance(distance, race.Splits))
                .Order()
                .Take(probe.Take);
            Assert.Equal(nearest, hits.Nearest.Select(hit => hit.Distance));
        });

    [Fact]
    public void Blocks_give_the_same_answer_as_one_block() =>
        Gen.Select(Probes, Gen.Int[1, Races.Length - 1])
            .Sample(
                (probe, cut) =>
                {
                    var whole = SimilaritySearch.Find([_columns], probe, Cancel);
                    var parts = SimilaritySearch.Find(
                        [ColumnsOf(Races[..cut]), ColumnsOf(Races[cut..])],
                        probe,
                        Cancel
                    );
                    Assert.Equal((whole.TolerancePct, whole.Considered), (parts.TolerancePct, parts.Considered));
                    Assert.Equal(
                        whole.Nearest.Select(hit => hit.Row),
                        parts.Nearest.Select(hit => hit.Row + (hit.Block * cut))
                    );
                }
            );

    [Fact]
    public void Athlete_with_several_races_is_named_once_by_the_nearest()
    {
        var probe = Probe(Races[1000], [], 10);
        var twice = ColumnsOf(Races, race => race.RaceId.Length > 0 ? "same athlete" : race.RaceId);
        var hits = SimilaritySearch.Find([twice], probe, Cancel);
        var nearest = SimilaritySearch.Find([_columns], probe, Cancel).Nearest[0];
        Assert.True(hits.Considered > 1);
        Assert.InRange(Assert.Single(hits.Nearest).Distance, 0, nearest.Distance);
    }

    [Fact]
    public void Removed_row_is_not_found()
    {
        var probe = Probe(Races[1000], [], 10);
        var nearest = SimilaritySearch.Find([_columns], probe, Cancel).Nearest;
        var without = _columns.Without([nearest[0].Row]).Without([nearest[1].Row, nearest[1].Row]);

        Assert.Equal(_columns.Count - 2, without.LiveCount);
        Assert.Equal(nearest[2], SimilaritySearch.Find([without], probe, Cancel).Nearest[0]);
        Assert.Equal(nearest[0], SimilaritySearch.Find([_columns], probe, Cancel).Nearest[0]);
    }

    [Fact]
    public void Distance_does_not_depend_on_the_level() =>
        Gen.Select(RaceGen.Splits, Gen.Double[1, 2])
            .Sample(
                (splits, factor) =>
                {
                    var scaled = new Splits([
                        .. splits.Raw.ToArray().Select(time => (int)Math.Round(100 * time * factor / 100.0)),
                    ]);
                    var distance = new ShapeDistance(splits, Cohort.Snapshot.Noise, []);
                    Assert.InRange(Distance(distance, scaled), 0, 0.1);
                    Assert.Equal(0, Distance(distance, splits));
                }
            );

    [Fact]
    public void Segments_to_be_better_at_do_not_count_in_the_distance()
    {
        var splits = Cohort.MedianRace.Splits;
        var faster = splits.With(Segment.WallBalls, 250).With(Segment.Run4, 250);
        var all = new ShapeDistance(splits, Cohort.Snapshot.Noise, []);
        var leftOut = new ShapeDistance(splits, Cohort.Snapshot.Noise, [Segment.WallBalls, Segment.Run4]);
        Assert.True(Distance(all, faster) > 0.3);
        Assert.Equal(0, Distance(leftOut, faster));
    }

    [Fact]
    public void Better_at_a_missing_split_matches_nobody()
    {
        var race = Races[1000] with { Splits = Races[1000].Splits.With(Segment.Row, 0) };
        Assert.Empty(SimilaritySearch.Find([_columns], Probe(race, [Segment.Row], 10), Cancel).Nearest);
        Assert.NotEmpty(SimilaritySearch.Find([_columns], Probe(race, [Segment.SkiErg], 10), Cancel).Nearest);
    }

    [Fact]
    public void Unsorted_rows_are_refused() => Assert.Throws<ArgumentException>(() => ColumnsOf([.. Races.Reverse()]));

    [Fact]
    public void Equally_near_races_come_by_total_and_then_by_name()
    {
        // Shapes are free of the level, so races of equal splits are equally near whatever their official time is.
        var splits = Cohort.MedianRace.Splits;
        (string AthleteId, int TotalS)[] rows = [("d", 5000), ("c", 5000), ("a", 5001), ("b", 5001)];
        var columns = RaceColumns.Of<(string AthleteId, int TotalS)>(rows, row => (row.AthleteId, row.TotalS, splits));
        var probe = Probe(Cohort.Race("probe", splits) with { TotalS = 5000 }, [], 3);

        var hits = SimilaritySearch.Find([columns], probe, Cancel);

        Assert.Equal((12, 4), (hits.TolerancePct, hits.Considered));
        Assert.Equal(["c", "d", "a"], hits.Nearest.Select(hit => rows[hit.Row].AthleteId));
    }

    [Theory]
    [InlineData(4850, 3)]
    [InlineData(5150, 3)]
    [InlineData(4849, 5)]
    [InlineData(5151, 5)]
    public void Band_of_totals_has_its_ends_in_it(int totalS, int tolerancePct)
    {
        // Four at the probe's own total; the fifth makes them enough.
        int[] totals = [.. new[] { 5000, 5000, 5000, 5000, totalS }.Order()];
        var columns = RaceColumns.Of<int>(totals, total => ("athlete", total, Cohort.MedianRace.Splits));

        var hits = SimilaritySearch.Find([columns], Probe(Cohort.MedianRace with { TotalS = 5000 }, [], 9), Cancel);

        Assert.Equal((tolerancePct, 5), (hits.TolerancePct, hits.Considered));
    }

    [Fact]
    public void Search_without_a_match_says_how_far_it_looked()
    {
        var hits = SimilaritySearch.Find([], Probe(Cohort.MedianRace, [], 9), Cancel);

        Assert.Equal((12, 0), (hits.TolerancePct, hits.Considered));
        Assert.Empty(hits.Nearest);
    }

    [Fact]
    public async Task Search_is_cancelled_between_blocks()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        Assert.Throws<OperationCanceledException>(() =>
            SimilaritySearch.Find([_columns], Probe(Cohort.MedianRace, [], 9), cancellation.Token)
        );
    }

    private static SimilarityProbe Probe(RaceResult race, ImmutableArray<Segment> better, int take) =>
        new(race.RaceId, race.TotalS, race.Splits, better, Cohort.Snapshot.Noise, take);

    /// <summary>In these columns every race is of an athlete named like the race.</summary>
    private static RaceColumns ColumnsOf(ImmutableArray<RaceResult> races, Func<RaceResult, string>? athlete = null) =>
        RaceColumns.Of(races.AsSpan(), race => (athlete?.Invoke(race) ?? race.RaceId, race.TotalS, race.Splits));

    private static bool Fulfils(RaceResult race, SimilarityProbe probe, int tolerancePct) =>
        race.RaceId != probe.AthleteId
        && Math.Abs(race.TotalS - probe.TotalS) * 100 <= tolerancePct * probe.TotalS
        && probe.BetterAt.All(segment => race.Splits[segment] * 10 <= probe.Splits[segment] * 9);

    private static double Distance(ShapeDistance distance, Splits splits)
    {
        var shape = new float[ShapeVector.Length];
        ShapeVector.Read(splits, shape);
        return distance.To(shape);
    }
}
