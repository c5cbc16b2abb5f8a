using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Analysis;

/// <summary>
/// A made-up field of one standard: log-normal segment times from a level, four group strengths and chance, with the
/// snapshot that a bundle would hold of it. The same seed gives the same field.
/// </summary>
internal sealed class SyntheticCohort
{
    public const string ModelVersion = "synthetic-1";

    /// <summary>A man's median seconds by segment, rounded.</summary>
    private static readonly int[] Medians =
    [
        270,
        266,
        45,
        285,
        175,
        55,
        300,
        290,
        60,
        305,
        320,
        50,
        310,
        290,
        45,
        312,
        130,
        45,
        318,
        305,
        60,
        380,
        385,
    ];

    private static readonly AgeGroup[] Ages = [new(25, 29), new(30, 34), new(35, 39), new(40, 44), AgeGroup.Unknown];

    private readonly Random _random;

    private SyntheticCohort(StationStandard standard, int count, int seed)
    {
        _random = new Random(seed);
        Standard = standard;
        Races = [.. Enumerable.Range(0, count).Select(i => Race($"race-{i}", Draw(), Ages[i % Ages.Length]))];
        var peers = NormTableBuilder.Build(standard.Key, Races);
        var covariance = LogCovariance.About(peers, Races.Select(race => race.Splits));
        Snapshot = new CohortSnapshot
        {
            ModelVersion = ModelVersion,
            Standard = standard,
            Everyone = NormTableBuilder.Build("all finishers", Races),
            Peers = peers,
            ByAge = Races
                .Where(race => race.AgeGroup.IsKnown)
                .GroupBy(race => race.AgeGroup)
                .Where(group => group.Count() >= 30)
                .ToImmutableDictionary(
                    group => group.Key,
                    group => NormTableBuilder.Build($"{standard.Gender} {group.Key}", group)
                ),
            Performance = Levels("performance"),
            Context = Levels("context"),
            Shape = new ClusterModel(
                ShapeScorer.Groups,
                ["runner", "rower", "strong", "light"],
                [
                    [-1.5, 0.5, 0.5, 0.5],
                    [0.5, -1.5, 0.5, 0.5],
                    [0.5, 0.5, -1.5, 0.5],
                    [0.5, 0.5, 0.5, -1.5],
                ]
            ),
            LogCovariance = covariance,
            Noise = [.. RaceFormat.Segments.Select(NoiseOf)],
            RealisticSteps = RealisticStep.Of(peers, Races),
        };
    }

    /// <summary>2,000 men of the open division.</summary>
    public static SyntheticCohort OpenMen { get; } = Create(new StationStandard(Division.Open, Gender.Male, 100));

    /// <summary>1,000 women of the open division with 75 wall balls (until season 6).</summary>
    public static SyntheticCohort OpenWomen75 { get; } =
        Create(new StationStandard(Division.Open, Gender.Female, 75), 1000, 2);

    /// <summary>1,000 women of the open division with 100 wall balls (from season 7).</summary>
    public static SyntheticCohort OpenWomen100 { get; } =
        Create(new StationStandard(Division.Open, Gender.Female, 100), 1000, 3);

    public StationStandard Standard { get; }

    public ImmutableArray<RaceResult> Races { get; }

    public CohortSnapshot Snapshot { get; }

    /// <summary>A race with every segment at the median.</summary>
    public RaceResult MedianRace => Race("median", new Splits(MedianSplits()), new AgeGroup(30, 34));

    public static SyntheticCohort Create(StationStandard standard, int count = 2000, int seed = 1) =>
        new(standard, count, seed);

    /// <summary>Standard deviation of a segment's log time.</summary>
    public double Sd(Segment segment) =>
        Math.Sqrt(Snapshot.LogCovariance[(int)segment * (RaceFormat.SegmentCount + 1)]);

    /// <summary>A race of this standard whose official time is the sum of its splits.</summary>
    public RaceResult Race(string id, Splits splits, AgeGroup age = default) =>
        new()
        {
            RaceId = id,
            EventId = "synthetic",
            EventName = Standard is { Gender: Gender.Female, WallBallRepetitions: 75 }
                ? "S6 2024 Nowhere"
                : "S7 2025 Nowhere",
            Entrant = Entrant.Anonymous,
            Gender = Standard.Gender,
            Division = Standard.Division,
            AgeGroup = age,
            TotalS = splits.SumS,
            Splits = splits,
        };

    /// <summary>Forecasts as a perfect pacer of the median would make them: what is done plus the median of the rest.</summary>
    public ImmutableArray<PaceStep> Walk(RaceResult race)
    {
        var medians = MedianSplits();
        var forecast = medians.Sum();
        var walk = ImmutableArray.CreateBuilder<PaceStep>();
        walk.Add(Step(0, forecast));
        foreach (var segment in RaceFormat.Segments)
        {
            if (race.Splits[segment] is not { } time)
            {
                break;
            }

            forecast += time - medians[(int)segment];
            walk.Add(Step((int)segment + 1, forecast));
        }

        return walk.ToImmutable();
    }

    /// <summary>The analysis of a race of this standard.</summary>
    public RaceAnalysis Analyze(RaceResult race, PreviousRace? previous = null)
    {
        var outcome = RaceAnalyzer.Analyze(race, ModelVersion, Snapshot, Walk(race), previous);
        return Assert.IsType<AnalysisOutcome.Available>(outcome).Analysis;
    }

    private int[] MedianSplits()
    {
        var medians = (int[])Medians.Clone();
        if (Standard is { Gender: Gender.Female })
        {
            medians[(int)Segment.WallBalls] = Standard.WallBallRepetitions == 75 ? 260 : 405;
        }

        return medians;
    }

    private Splits Draw()
    {
        var level = 0.12 * Normal();
        double[] groups = [0.05 * Normal(), 0.03 * Normal(), 0.10 * Normal(), 0.12 * Normal(), 0.15 * Normal()];
        var times = MedianSplits();
        for (var i = 0; i < times.Length; i++)
        {
            var segment = (Segment)i;
            times[i] = Math.Max(
                5,
                (int)
                    Math.Round(
                        times[i]
                            * Math.Exp(
                                (Loading(segment) * level)
                                    + groups[Group(segment)]
                                    + (0.5 * NoiseOf(segment) * Normal())
                            )
                    )
            );
        }

        return new Splits(times);
    }

    private static PaceStep Step(int done, int forecast)
    {
        var spread = 30 * (RaceFormat.SegmentCount - done);
        return new PaceStep(
            done,
            forecast,
            forecast - spread,
            forecast + spread,
            forecast - (2 * spread),
            forecast + (2 * spread)
        );
    }

    /// <summary>Box-Muller: a standard normal number.</summary>
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static double Loading(Segment segment) => segment is Segment.SkiErg or Segment.Row ? 0.5 : 1;

    private static int Group(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => 0,
            SegmentKind.Roxzone => 4,
            _ => segment switch
            {
                Segment.SkiErg or Segment.Row => 1,
                Segment.SledPush or Segment.SledPull or Segment.FarmersCarry => 2,
                _ => 3,
            },
        };

    private static double NoiseOf(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => segment is Segment.Run1 or Segment.Run8 ? 0.25 : 0.09,
            SegmentKind.Roxzone => 0.33,
            _ => segment switch
            {
                Segment.SkiErg or Segment.Row => 0.055,
                Segment.BurpeeBroadJump or Segment.WallBalls or Segment.SandbagLunges => 0.21,
                _ => 0.17,
            },
        };

    private static ClusterModel Levels(string name) =>
        new(
            [.. RaceFormat.Segments.Select(RaceFormat.ColumnName)],
            [$"{name} front", $"{name} upper", $"{name} lower", $"{name} back"],
            [
                .. new[] { -1.2, -0.4, 0.4, 1.4 }.Select(z =>
                    Enumerable.Repeat(z, RaceFormat.SegmentCount).ToImmutableArray()
                ),
            ]
        );
}
