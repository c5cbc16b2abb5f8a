using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// One race relative to the usual race of its standard at its event, read once and used for all its checkpoints. Reusable: the
/// forecaster keeps one for each request of a batch.
/// </summary>
/// <remarks>
/// The base forecast is the conditional distribution of a multivariate normal on log times: what is left of the race given
/// what is done, with the covariance of athletes within an event plus that of the event's effects as far as they are unsure.
/// So a fast first run says little where it may be the venue's, and much once the venue is known.
/// </remarks>
internal sealed partial class PaceProgress
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>An earlier race further than this from the usual, log, had a story of its own.</summary>
    private const double MostLevel = 0.9;

    /// <summary>A segment further than this from what was expected (in standard deviations) had a story of its own.</summary>
    private const double Believable = 3;

    private readonly double[] _ratios = new double[N];
    private readonly double[] _surprises = new double[N];
    private readonly int[] _doneS = new int[N + 1];
    private readonly double[] _usualS = new double[N];
    private readonly double[] _usualDoneS = new double[N + 1];
    private readonly double[] _levels = new double[N];
    private readonly double[] _spreads = new double[N + 1];
    private readonly double[] _courseVariances = new double[N + 1];
    private readonly double[] _expected = new double[N];
    private int _firstGap = N;

    /// <summary>The standard.</summary>
    public StationStandard Standard { get; private set; }

    /// <summary>Its key.</summary>
    public string StandardKey { get; private set; } = string.Empty;

    /// <summary>The age group.</summary>
    public AgeGroup AgeGroup { get; private set; }

    /// <summary>What the standard's forecasts are made with.</summary>
    public PaceFrame Frame { get; private set; } = null!;

    /// <summary>How many segments are behind the athlete: up to the last that is known.</summary>
    public int Known { get; private set; }

    /// <summary>The finish, seconds: the time done where that is all of the race, unless the finish itself is told.</summary>
    public int FinishS { get; private set; }

    /// <summary>Standard deviation of the finish once all is behind the athlete, seconds: 0 unless a segment is missing.</summary>
    public double OpenS { get; private set; }

    /// <summary>Log of the factor by which the event's course is slower than usual; 0 when it is not known.</summary>
    public double EventLog { get; private set; }

    /// <summary>
    /// Log of the earlier race's finish over the usual one of its standard on its course; null without one.
    /// </summary>
    public double? PreviousLevel { get; private set; }

    /// <summary>Whether enough is known of the event to tell its course.</summary>
    public bool IsCourseSettled { get; private set; }

    /// <summary>Whether the course of the earlier race was known.</summary>
    public bool IsPreviousCourseKnown { get; private set; }

    /// <summary>Months since the earlier race; null when unknown.</summary>
    public double? PreviousMonths { get; private set; }

    /// <summary>
    /// Log of a segment's time over the usual one at this event; of a missing one, what is expected of it. Only segments before
    /// <see cref="Known"/> have one.
    /// </summary>
    public double Ratio(int segment) => _ratios[segment];

    /// <summary>How far a segment was from what the earlier ones let expect, in standard deviations.</summary>
    public double Surprise(int segment) => _surprises[segment];

    /// <summary>Seconds raced after the first k segments, those expected of missing ones among them.</summary>
    public int DoneS(int k) => _doneS[k];

    /// <summary>Whether a segment is missing among the first k.</summary>
    public bool HasGap(int k) => _firstGap < k;

    /// <summary>Usual seconds of the first k segments at this event.</summary>
    public double UsualDoneS(int k) => _usualDoneS[k];

    /// <summary>Usual seconds of the segments after the first k at this event.</summary>
    public double UsualRemainingS(int k) => _usualDoneS[N] - _usualDoneS[k];

    /// <summary>Base forecast after k segments: log of the time to come over the usual one.</summary>
    public double Level(int k) => _levels[k];

    /// <summary>Standard deviation of the log time to come about the base forecast.</summary>
    public double Spread(int k) => _spreads[k] * Frame.Widening;

    /// <summary>
    /// How much of what an unknown event leaves open after k segments is still open: 1 when nothing is known of the event, 0
    /// when all is.
    /// </summary>
    public double Openness(int k) => Math.Min(1, _courseVariances[k] / Frame.PriorVariances[k]);

    /// <summary>Reads a race.</summary>
    /// <param name="query">The race so far.</param>
    /// <param name="frame">What its standard's forecasts are made with.</param>
    /// <param name="finishS">The finish, where it is known beside the splits; what is learnt from.</param>
    public void Read(PaceQuery query, PaceFrame frame, int? finishS = null)
    {
        if (query.Standard != Standard || StandardKey.Length == 0)
        {
            (Standard, StandardKey) = (query.Standard, query.Standard.Key);
        }

        (AgeGroup, Frame) = (query.AgeGroup, frame);
        var course = query.Course ?? CourseEffects.None;
        (EventLog, IsCourseSettled, OpenS) = (course.OwnTotalLog, course.IsSettled, 0);
        var raw = query.Splits.Raw;
        var hasGaps = ReadSplits(raw, course);
        ForecastWith(course, raw, hasGaps);
        FinishS = finishS ?? _doneS[Known];
        PreviousMonths = query.Previous?.MonthsBetween;
        IsPreviousCourseKnown = query.Previous is { EventLog: not 0 };
        PreviousLevel = query.Previous?.Level is { } level ? Math.Clamp(level, -MostLevel, MostLevel) : null;
    }

    private void ForecastWith(CourseEffects course, ReadOnlySpan<ushort> raw, bool hasGaps)
    {
        Span<double> effects = stackalloc double[N * N];
        if (course.IsKnown)
        {
            course.Unpack(effects);
        }
        else if (hasGaps)
        {
            Frame.Prior.CopyTo(effects);
        }

        var dispersion = course.IsKnown ? course.Dispersion : 1;
        PaceFrame.RemainingVariances(_usualS, course.IsKnown ? effects : Frame.Prior, _courseVariances);
        if (hasGaps)
        {
            ForecastWithGaps(raw, effects, dispersion);
        }
        else if (course.IsKnown)
        {
            Span<double> factor = stackalloc double[N * N];
            Frame.Factor(effects, factor);
            Forecast(raw, factor, dispersion);
        }
        else
        {
            Forecast(raw, Frame.PriorFactor, dispersion);
        }
    }

    /// <returns>Whether a segment is missing among those that are behind the athlete.</returns>
    private bool ReadSplits(ReadOnlySpan<ushort> raw, CourseEffects course)
    {
        Known = raw.LastIndexOfAnyExcept((ushort)0) + 1;
        var centre = Frame.Within.Standard.LogCentre.AsSpan();
        for (var i = 0; i < N; i++)
        {
            _expected[i] = centre[i] + course.SegmentLogs[i];
            _usualS[i] = Math.Exp(_expected[i]);
            _usualDoneS[i + 1] = _usualDoneS[i] + _usualS[i];
            if (raw[i] > 0)
            {
                _ratios[i] = Math.Log(raw[i]) - _expected[i];
            }
        }

        var gap = raw[..Known].IndexOf((ushort)0);
        _firstGap = gap < 0 ? N : gap;
        return gap >= 0;
    }

    /// <summary>Takes segment after segment into account; what comes later moves by what was not expected of it.</summary>
    private void Forecast(ReadOnlySpan<ushort> raw, ReadOnlySpan<double> factor, double dispersion)
    {
        var ageLog = Frame.Within.AgeLog(AgeGroup);
        Spreads(factor, dispersion);
        for (var i = 0; i < N; i++)
        {
            _expected[i] += ageLog;
        }

        for (var k = 0; k < N && k <= Known; k++)
        {
            var remaining = 0.0;
            for (var j = k; j < N; j++)
            {
                remaining += Math.Exp(_expected[j]);
            }

            _levels[k] = Math.Log(remaining / UsualRemainingS(k));
            if (k == Known)
            {
                break;
            }

            _doneS[k + 1] = _doneS[k] + raw[k];
            var surprise = (_ratios[k] + Math.Log(_usualS[k]) - _expected[k]) / factor[(k * N) + k];
            _surprises[k] = surprise;
            surprise = Math.Clamp(surprise, -Believable, Believable);
            for (var j = k + 1; j < N; j++)
            {
                _expected[j] += factor[(j * N) + k] * surprise;
            }
        }
    }

    /// <summary>Column m of the factor is what segment m will surprise by, and how that moves the later ones.</summary>
    private void Spreads(ReadOnlySpan<double> factor, double dispersion)
    {
        var sum = 0.0;
        for (var m = N - 1; m >= 0; m--)
        {
            var moved = 0.0;
            for (var j = m; j < N; j++)
            {
                moved += _usualS[j] * factor[(j * N) + m];
            }

            sum += moved * moved;
            _spreads[m] = dispersion * Math.Sqrt(sum) / UsualRemainingS(m);
        }
    }
}
