using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Analysis.Stations;

namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>Plants faults into real races and looks what the analysis makes of them.</summary>
internal sealed class PlantedFaults
{
    private const double WeakSds = 1.5;
    private const double WrongSds = 5;

    /// <summary>An expectation that moved by no more is untouched, seconds.</summary>
    private const int UntouchedS = 10;

    /// <summary>A group further from typical than so many standard deviations stands out.</summary>
    private const double StandsOut = 1;

    /// <summary>Runs and stations: transitions are not always measured one by one.</summary>
    private static readonly Segment[] _segments =
    [
        .. RaceFormat.Segments.Where(segment => RaceFormat.Kind(segment) != SegmentKind.Roxzone),
    ];

    private readonly List<bool> _oneSegment = [];
    private readonly List<bool> _oneNear = [];
    private readonly List<bool> _allRuns = [];
    private readonly List<bool> _untouched = [];
    private readonly List<bool> _flagged = [];
    private readonly List<bool> _clean = [];
    private readonly List<bool> _near = [];
    private int _turn;

    /// <summary>The scores.</summary>
    public PlantedScore Score() =>
        new(
            ShareScore.Of(_oneSegment),
            ShareScore.Of(_oneNear),
            ShareScore.Of(_allRuns),
            ShareScore.Of(_untouched),
            ShareScore.Of(_flagged),
            ShareScore.Of(_clean),
            ShareScore.Of(_near)
        );

    /// <summary>Plants faults into a race, one after another, each into the race as it was.</summary>
    /// <param name="judge">Analyses.</param>
    /// <param name="race">The race as it was published.</param>
    /// <param name="course">The effects of its event without it.</param>
    /// <param name="analysis">Its analysis.</param>
    public void Add(RaceJudge judge, RaceResult race, CourseEffects course, RaceAnalysis analysis)
    {
        var segment = _segments[_turn++ % _segments.Length];
        AddClean(judge, race, course, analysis);
        if (analysis.Priorities.IsEmpty)
        {
            var weak = With(race, segment, Math.Exp(WeakSds * Sd(judge, race, segment)));
            var isFirst = judge.Analyze(weak, course) is { Priorities: [var first, ..] } && first.Segment == segment;
            _oneSegment.Add(isFirst);
            if (IsNear(judge, weak, course, segment))
            {
                _oneNear.Add(isFirst);
            }
        }

        if (analysis.Groups.All(group => group.Z is { } z && Math.Abs(z) < StandsOut))
        {
            var slow = race;
            foreach (var run in RaceFormat.Runs)
            {
                slow = With(slow, run, Math.Exp(Sd(judge, race, run)));
            }

            _allRuns.Add(judge.Analyze(slow, course) is { } found && Behind(found)?.Kind == SegmentKind.Run);
        }

        PlantWrong(judge, race, course, segment);
    }

    /// <summary>The group that is furthest behind what athletes with the same finish take; null when one is unknown.</summary>
    public static GroupAnalysis? Behind(RaceAnalysis analysis) =>
        analysis.Groups.IsEmpty || analysis.Groups.Any(group => group.Z is null)
            ? null
            : analysis.Groups.MaxBy(group => group.Z);

    /// <summary>What of the race as it was is set aside, and what of it that is no further off than a planted time.</summary>
    private void AddClean(RaceJudge judge, RaceResult race, CourseEffects course, RaceAnalysis analysis)
    {
        Span<double> expectedS = stackalloc double[RaceFormat.SegmentCount];
        Span<double> spreads = stackalloc double[RaceFormat.SegmentCount];
        Expect(judge, race, course, expectedS, spreads);
        foreach (var segment in _segments)
        {
            var i = (int)segment;
            var isSetAside = analysis.Segments[i].Marks.HasFlag(SegmentMarks.SetAside);
            _clean.Add(isSetAside);
            if (IsNear(race.Splits.Raw[i], expectedS[i], spreads[i]))
            {
                _near.Add(isSetAside);
            }
        }
    }

    /// <summary>Whether a time is less far off than one that is planted to be found wrong.</summary>
    private static bool IsNear(RaceJudge judge, RaceResult race, CourseEffects course, Segment segment)
    {
        Span<double> expectedS = stackalloc double[RaceFormat.SegmentCount];
        Span<double> spreads = stackalloc double[RaceFormat.SegmentCount];
        Expect(judge, race, course, expectedS, spreads);
        var i = (int)segment;
        return IsNear(race.Splits.Raw[i], expectedS[i], spreads[i]);
    }

    private static bool IsNear(int timeS, double expectedS, double spread) =>
        Math.Abs(Math.Log(timeS / expectedS)) < WrongSds * spread;

    /// <summary>What the other times of a race let expect of each, and how far it usually is from that, log.</summary>
    private static void Expect(
        RaceJudge judge,
        RaceResult race,
        CourseEffects course,
        Span<double> expectedS,
        Span<double> spreads
    )
    {
        var cohort = judge.CohortOf(race)!;
        CohortReader.Of(cohort).Stations.Expect(EvenTransitions.Of(race, cohort, course), course, expectedS, spreads);
    }

    /// <summary>
    /// A time that is as far from what the others let expect as no true one is, beside none in its place: a wrong time can say no more than
    /// a missing one.
    /// </summary>
    private void PlantWrong(RaceJudge judge, RaceResult race, CourseEffects course, Segment segment)
    {
        Span<double> expectedS = stackalloc double[RaceFormat.SegmentCount];
        Span<double> spreads = stackalloc double[RaceFormat.SegmentCount];
        Expect(judge, race, course, expectedS, spreads);
        var i = (int)segment;
        var sign = _turn % 2 == 0 ? 1 : -1;
        var missing = race with { Splits = race.Splits.With(segment, 0) };
        if (judge.Analyze(missing, course) is not { } before)
        {
            return;
        }

        var usualS = before.Segments[i].ExpectedS.GetValueOrDefault();
        var wrong = With(race, segment, usualS * Math.Exp(sign * WrongSds * spreads[i]) / race.Splits.Raw[i]);
        if (judge.Analyze(wrong, course) is not { } after)
        {
            return;
        }

        _flagged.Add(after.Segments[i].Marks.HasFlag(SegmentMarks.SetAside));
        _untouched.Add(
            before
                .Segments.Zip(after.Segments)
                .Where(pair => pair.First.Segment != segment)
                .All(pair =>
                    Math.Abs(pair.First.ExpectedS.GetValueOrDefault() - pair.Second.ExpectedS.GetValueOrDefault())
                    <= UntouchedS
                )
        );
    }

    /// <summary>How far athletes are from their event in a segment, log.</summary>
    private static double Sd(RaceJudge judge, RaceResult race, Segment segment) =>
        Math.Sqrt(judge.CohortOf(race)!.EventCovariance[(int)segment * (RaceFormat.SegmentCount + 1)]);

    /// <summary>The race with one time changed by a factor, and its finish by as many seconds.</summary>
    private static RaceResult With(RaceResult race, Segment segment, double factor)
    {
        var before = race.Splits.Raw[(int)segment];
        var after = (int)Math.Clamp(Math.Round(before * factor), 1, ushort.MaxValue);
        return race with { Splits = race.Splits.With(segment, after), TotalS = race.TotalS + after - before };
    }
}
