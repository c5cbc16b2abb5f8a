using System.Collections.Immutable;
using CsCheck;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Coaching;

/// <summary>Analysed races of every kind: any flags, any number of findings, any standard, odd event names.</summary>
internal static class Analyses
{
    private static readonly string[] EventNames =
    [
        "S7 2025 Lindhafen",
        "S6 2024 Wald am See",
        "S7 2025 World Championships St. Brenn",
        "S5 2023 Nordbrück",
        "City\nwith \"odd\" name",
        "",
        "S8 2026 A Very Long Name Of An Event That Nobody Would Ever Print On A Shirt",
    ];

    private static readonly int AllFlags = (1 << Enum.GetValues<QualityFlag>().Length) - 1;

    /// <summary>A race with its analysis.</summary>
    public static Gen<AnalysedRace> Any { get; } =
        from seed in Gen.Int[0, 1_000_000]
        from shape in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, AllFlags], Gen.Int[0, 23])
        from standard in Gen.Select(
            Gen.Enum<Division>(),
            Gen.Enum<Gender>(),
            Gen.Int[0, EventNames.Length - 1].Select(i => EventNames[i])
        )
        from total in Gen.Int[3300, 12_000]
        from residual in Gen.OneOf(Gen.Int[-900, 900], Gen.Const(0))
        from fade in Gen.OneOf(Gen.Double[-12, 30].Select(value => (double?)value), Gen.Const((double?)null))
        select Make(seed, shape, standard, total, residual, fade);

    /// <summary>A complete open race with three priorities and two strengths.</summary>
    public static AnalysedRace Usual(int number, int priorities = 3, int strengths = 2) =>
        Make(
            number,
            (priorities, strengths, 0, 0),
            (Division.Open, Gender.Female, EventNames[0]),
            5400 + (number % 7),
            -100,
            4
        );

    /// <summary>
    /// A race about which there is most to say: a long event name, every doubt, an unusual fade, two strengths and three
    /// priorities whose entries are given.
    /// </summary>
    public static AnalysedRace Wordiest(int number, (Segment Segment, string Entry)[] entries)
    {
        var (race, analysis) = Make(
            number,
            (3, 2, AllFlags, 3),
            (Division.GoruckDoubles, Gender.Female, EventNames[2]),
            9939,
            number % 2 == 0 ? -900 : 900,
            19.1
        );
        var random = new Random(number);
        random.Shuffle(entries);
        return new AnalysedRace(
            race,
            analysis with
            {
                PeerGroup = "women 30-34",
                PeerCount = 5779,
                Expectation = analysis.Expectation with { Basis = ExpectationBasis.PreviousRace },
                Priorities = [.. entries.Take(3).Select(entry => new Priority(entry.Segment, 98, 97, entry.Entry))],
                Strengths = [.. entries.Skip(3).Take(2).Select(entry => new Strength(entry.Segment, -64))],
                Segments =
                [
                    .. analysis.Segments.Select(segment =>
                        segment with
                        {
                            Marks = entries[5..7].Any(entry => entry.Segment == segment.Segment)
                                ? SegmentMarks.SetAside
                                : SegmentMarks.None,
                        }
                    ),
                ],
            }
        );
    }

    private static AnalysedRace Make(
        int seed,
        (int Priorities, int Strengths, int Flags, int Missing) shape,
        (Division Division, Gender Gender, string Event) start,
        int total,
        int residual,
        double? fade
    )
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, RaceFormat.SegmentCount).Select(i => (Segment)i).ToArray();
        random.Shuffle(order);
        var flags = Enum.GetValues<QualityFlag>()
            .Where(flag => (shape.Flags & (1 << (int)flag)) != 0)
            .ToImmutableArray();
        flags = flags.Contains(QualityFlag.TotalDiffersFromSplits) ? flags.Remove(QualityFlag.IncludesPenalty) : flags;
        flags = flags.Contains(QualityFlag.AgeUnknown) ? flags.Remove(QualityFlag.FewPeers) : flags;
        var missing = flags.Contains(QualityFlag.MissingSplits)
            ? order.Skip(shape.Priorities + shape.Strengths).Take(shape.Missing).ToHashSet()
            : [];
        var priorities = order
            .Take(shape.Priorities)
            .Select(segment => new Priority(
                segment,
                random.Next(1, 240),
                random.Next(0, 120),
                random.Next(2) == 0 ? "WAB-T1" : "RUN"
            ))
            .OrderByDescending(priority => Math.Min(priority.GapS, priority.RealisticStepS))
            .ToImmutableArray();
        var strengths = order
            .Skip(shape.Priorities)
            .Take(shape.Strengths)
            .Select(segment => new Strength(segment, -random.Next(1, 150)))
            .ToImmutableArray();
        var aside = flags.Contains(QualityFlag.SplitsSetAside) ? order[^random.Next(1, 3)..] : [];
        var times = Enumerable
            .Range(0, RaceFormat.SegmentCount)
            .Select(i => missing.Contains((Segment)i) ? 0 : random.Next(30, 600));
        var race = new RaceResult
        {
            RaceId = "race-" + seed,
            EventId = "event",
            EventName = start.Event,
            Entrant = Entrant.Anonymous,
            Gender = start.Gender,
            Division = start.Division,
            TotalS = total,
            Splits = new Splits([.. times]),
        };
        var expected = total - residual;
        var verdict =
            residual < -797 ? Verdict.FasterThanExpected
            : residual > 500 ? Verdict.SlowerThanExpected
            : Verdict.AsExpected;
        var group = start.Gender == Gender.Female ? "women" : "men";
        return new AnalysedRace(
            race,
            new RaceAnalysis
            {
                RaceId = race.RaceId,
                ModelVersion = "test",
                Standard = race.Standard,
                PeerGroup = random.Next(2) == 0 ? group : group + " 30-34",
                PeerCount = random.Next(4) == 0 ? random.Next(0, 3) : random.Next(30, 30_000),
                Percentile = random.NextDouble() * 100,
                Expectation = new Expectation(
                    expected,
                    expected - 797,
                    expected + 500,
                    residual,
                    verdict,
                    (ExpectationBasis)random.Next(2)
                ),
                Segments =
                [
                    .. RaceFormat.Segments.Select(segment => new SegmentAnalysis
                    {
                        Segment = segment,
                        TimeS = race.Splits[segment],
                        ExpectedS = race.Splits[segment],
                        GapS = race.Splits[segment] is null ? null : 0,
                        Marks = aside.Contains(segment) ? SegmentMarks.SetAside : SegmentMarks.None,
                    }),
                ],
                Clusters = new ClusterSet(null, null, null, null),
                Priorities = priorities,
                Strengths = strengths,
                Pacing = new Pacing(fade, []),
                Flags = flags,
                BeyondPartsS = flags.Contains(QualityFlag.IncludesPenalty) ? 420 : 0,
            }
        );
    }
}
