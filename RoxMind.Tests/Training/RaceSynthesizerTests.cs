using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Synthesis;

namespace RoxMind.Tests.Training;

public sealed class RaceSynthesizerTests
{
    private static readonly StationStandard _openMen = new(Division.Open, Gender.Male, 100);

    // Many small events rather than a few large ones, so that the venues' effects average out.
    private static readonly Lazy<List<SyntheticRow>> _clean = new(() => SyntheticRaces.Make(Options(100, 150)));

    private static readonly Lazy<List<SyntheticRow>> _dirty = new(() =>
        SyntheticRaces.Make(Options(6, 5000) with { Dirt = true, FirstSeason = 5 })
    );

    [Fact]
    public async Task Same_seed_makes_the_same_file_and_another_seed_another()
    {
        var options = Options(3, 60) with { Dirt = true };
        var file = await SyntheticRaces.WriteAsync(SyntheticRaces.Make(options));
        Assert.Equal(file, await SyntheticRaces.WriteAsync(SyntheticRaces.Make(options)));
        Assert.NotEqual(file, await SyntheticRaces.WriteAsync(SyntheticRaces.Make(options with { Seed = 2 })));
    }

    [Fact]
    public void More_events_leave_the_earlier_ones_as_they_are()
    {
        var two = SyntheticRaces.Make(Options(2, 50));
        var three = SyntheticRaces.Make(Options(3, 50));
        Assert.Equal(
            two.Select(row => (row.Athlete.Name, row.StartNumber, row.Splits)),
            three.Take(two.Count).Select(row => (row.Athlete.Name, row.StartNumber, row.Splits))
        );
    }

    [Fact]
    public async Task Written_races_are_read_back_as_they_are()
    {
        var rows = SyntheticRaces.Make(Options(2, 200));
        var read = await SyntheticRaces.ReadAsync(await SyntheticRaces.WriteAsync(rows));
        Assert.Equal(
            rows.Select(row =>
                (row.Event.Id, row.Event.Name, row.Athlete.Name, row.Nationality, row.AgeGroup, row.TotalS, row.Splits)
            ),
            read.Select(race =>
                (
                    race.EventId,
                    race.EventName,
                    race.Entrant.Name!,
                    race.Entrant.Nationality!,
                    race.AgeGroup.ToString(),
                    race.TotalS,
                    race.Splits
                )
            )
        );
        Assert.Equal(rows.Select(row => (DateOnly?)row.Event.Date), read.Select(race => race.Date));
        Assert.Equal(rows.Select(row => $"{row.StartNumber}"), read.Select(race => race.Entrant.StartNumber));
    }

    [Fact]
    public void Medians_are_those_of_the_bundle()
    {
        var norms = ShippedBundle.Bundle.Cohorts[_openMen].Peers;
        var races = _clean.Value.Where(row => row.Standard == _openMen).ToList();
        AssertNear(norms.Total.QuantilesS[50], races.Select(row => row.TotalS), 0.02);
        foreach (var segment in RaceFormat.Segments)
        {
            var tolerance = segment == Segment.Roxzone1 ? 0.12 : 0.06;
            AssertNear(norms[segment].QuantilesS[50], races.Select(row => row.Splits[segment]!.Value), tolerance);
        }
    }

    [Fact]
    public void Extremes_are_as_rare_as_in_the_bundle()
    {
        var norms = ShippedBundle.Bundle.Cohorts[_openMen].Peers;
        var races = _clean.Value.Where(row => row.Standard == _openMen).ToList();
        foreach (var station in RaceFormat.Stations)
        {
            var (mean, sd) = (norms[station].MeanS, norms[station].SdS);
            var times = races.ConvertAll(row => (double)row.Splits[station]!.Value);
            Assert.InRange(times.Average() / mean, 0.95, 1.05);
            Assert.InRange(Math.Sqrt(times.Average(time => (time - mean) * (time - mean))) / sd, 0.88, 1.12);
        }
    }

    [Theory]
    [InlineData(Segment.Run3, Segment.Run4)]
    [InlineData(Segment.Run3, Segment.WallBalls)]
    [InlineData(Segment.SledPush, Segment.SledPull)]
    [InlineData(Segment.SkiErg, Segment.Row)]
    [InlineData(Segment.BurpeeBroadJump, Segment.SandbagLunges)]
    public void Segments_vary_together_as_in_the_bundle(Segment first, Segment second)
    {
        const int n = RaceFormat.SegmentCount;
        var covariance = ShippedBundle.Bundle.Cohorts[_openMen].LogCovariance;
        double Of(Segment a, Segment b) => covariance[((int)a * n) + (int)b];
        var expected = Of(first, second) / Math.Sqrt(Of(first, first) * Of(second, second));
        var races = _clean.Value.Where(row => row.Standard == _openMen).ToList();
        var actual = Correlation(
            races.ConvertAll(row => Math.Log(row.Splits[first]!.Value)),
            races.ConvertAll(row => Math.Log(row.Splits[second]!.Value))
        );
        Assert.InRange(actual, expected - 0.08, expected + 0.08);
    }

    [Fact]
    public void Two_races_of_an_athlete_are_alike()
    {
        var pairs = _clean
            .Value.Where(row => row.Standard == _openMen)
            .GroupBy(row => row.Athlete)
            .Where(group => group.Count() > 1)
            .Select(group => (First: group.First(), Second: group.ElementAt(1)))
            .ToList();
        Assert.True(pairs.Count > 500, $"{pairs.Count} athletes with two races");
        var finish = Correlation(
            pairs.ConvertAll(pair => Math.Log(pair.First.TotalS)),
            pairs.ConvertAll(pair => Math.Log(pair.Second.TotalS))
        );
        Assert.InRange(finish, 0.65, 0.92);
    }

    [Fact]
    public void Rules_follow_the_season()
    {
        var women = SyntheticRaces
            .Make(Options(6, 3000) with { FirstSeason = 5 })
            .Where(row => row.Standard is { Division: Division.Open, Gender: Gender.Female })
            .ToLookup(row => row.Event.Season >= 7, row => row.Splits[Segment.WallBalls]!.Value);
        var ratio = (double)Median(women[true]) / Median(women[false]);
        Assert.InRange(ratio, 1.45, 1.67);
        Assert.All(
            _clean.Value,
            row => Assert.StartsWith($"S{row.Event.Season} ", row.Event.Name, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Live_event_is_ordered_by_start_and_otherwise_the_same()
    {
        var ranked = SyntheticRaces.Make(Options(2, 40));
        var live = SyntheticRaces.Make(Options(2, 40) with { Live = true });
        Assert.Equal(ranked.Take(40).Select(row => row.StartNumber), live.Take(40).Select(row => row.StartNumber));
        Assert.Equal(
            ranked.Skip(40).OrderBy(row => row.StartNumber).Select(row => (row.StartNumber, row.TotalS)),
            live.Skip(40).Select(row => (row.StartNumber, row.TotalS))
        );
    }

    [Fact]
    public void Divisions_have_the_shares_of_the_bundle()
    {
        var cohorts = ShippedBundle
            .Bundle.Cohorts.Values.Where(cohort => cohort.TransferredFrom is null)
            .GroupBy(cohort => (cohort.Standard.Division, cohort.Standard.Gender))
            .ToDictionary(group => group.Key, group => group.Max(cohort => cohort.Peers.Count));
        double all = cohorts.Values.Sum();
        foreach (var ((division, gender), count) in cohorts)
        {
            var made = _dirty.Value.Count(row => row.Standard.Division == division && row.Standard.Gender == gender);
            Assert.InRange((double)made / _dirty.Value.Count, (count / all) - 0.03, (count / all) + 0.03);
        }
    }

    [Fact]
    public void Clean_races_are_complete_and_add_up()
    {
        Assert.All(
            _clean.Value,
            row =>
            {
                Assert.Equal(row.Splits.Sum(RaceFormat.SegmentCount), row.TotalS);
                Assert.True(AgeGroup.Parse(row.AgeGroup).IsKnown);
                Assert.NotEmpty(row.Nationality);
                Assert.All(
                    RaceFormat.Segments,
                    segment => Assert.True(row.Splits[segment] >= CleaningLimits.FloorS(segment, Division.Open))
                );
            }
        );
        Assert.Equal(
            _clean.Value.Count,
            _clean.Value.Select(row => (row.Event.Id, row.StartNumber)).Distinct().Count()
        );
    }

    [Fact]
    public void Dirt_has_the_measured_rates()
    {
        var rows = _dirty.Value;
        var singles = rows.Where(row => row.Standard.Division is Division.Open or Division.Pro).ToList();
        var pairs = rows.Where(row => row.Standard.Division == Division.Doubles).ToList();
        AssertRate(PublicationDirt.ZeroSplit, rows, row => !row.Splits.IsComplete);
        AssertRate(
            PublicationDirt.BelowFloor,
            rows,
            row =>
                RaceFormat.Segments.Any(segment => row.Splits[segment] < CleaningLimits.FloorS(segment, Division.Open))
        );
        AssertRate(PublicationDirt.DashForAge, rows, row => row.AgeGroup == "–");
        var starts = pairs.GroupBy(row => (row.Event.Id, row.StartNumber)).ToList();
        AssertRate(PublicationDirt.Duplicate, starts, start => start.Count() == 2);
        Assert.All(pairs, row => Assert.Empty(row.Nationality));
        var numbered = singles.Where(row => row.AgeGroup.StartsWith("Number1", StringComparison.Ordinal)).ToList();
        Assert.All(numbered, row => Assert.Equal(5, row.Event.Season));
        Assert.True(numbered.Count > 0.99 * singles.Count(row => row.Event.Season == 5));
        Assert.All(rows.Where(row => row.TotalS > 0), row => Assert.Equal(row.TotalS, row.Splits.SumS));
    }

    private static SynthesisOptions Options(int events, int athletes) =>
        new()
        {
            Events = events,
            Athletes = athletes,
            Seed = 1,
        };

    private static void AssertNear(double expected, IEnumerable<int> values, double tolerance)
    {
        var median = Median(values);
        Assert.InRange(median / expected, 1 - tolerance, 1 + tolerance);
    }

    /// <summary>Within four standard errors and a fifth of the rate.</summary>
    private static void AssertRate<T>(double rate, List<T> rows, Predicate<T> has)
    {
        var slack = (4 * Math.Sqrt(rate / rows.Count)) + (rate / 5);
        Assert.InRange((double)rows.FindAll(has).Count / rows.Count, rate - slack, rate + slack);
    }

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double Correlation(List<double> x, List<double> y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return covariance / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
