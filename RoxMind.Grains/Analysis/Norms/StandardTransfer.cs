using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>
/// What a standard with too few finishers leans on: the nearest standard that has enough, with the usual difference between the two.
/// </summary>
/// <param name="Standard">Key of the standard.</param>
/// <param name="From">Key of the one it leans on.</param>
/// <param name="LogRatios">By segment: log of its usual time over that of the other.</param>
/// <param name="Count">How many finishers of its own that was measured on; 0 where it is concluded from other standards alone.</param>
/// <param name="Widening">How much wider an interval is here, 1 or more.</param>
internal sealed record StandardTransfer(
    string Standard,
    string From,
    ImmutableArray<double> LogRatios,
    int Count,
    double Widening
)
{
    /// <summary>The norms.</summary>
    /// <param name="source">Those of the standard it leans on.</param>
    public CohortSnapshot Apply(CohortSnapshot source) =>
        source with
        {
            Standard = StationStandard.Parse(Standard),
            TransferredFrom = source.Standard,
            Peers = Apply(source.Peers) with { Name = $"{source.Peers.Name}, transferred" },
            ByAge = source.ByAge.ToImmutableDictionary(pair => pair.Key, pair => Apply(pair.Value)),
            RealisticSteps =
            [
                .. source.RealisticSteps.Select(steps =>
                    steps.Select((step, i) => step * Math.Exp(LogRatios[i])).ToImmutableArray()
                ),
            ],
            AtEvent = source.AtEvent is { } norms
                ? new EventNorms(
                    norms.Run.Scaled(Factor(source.Peers, SegmentKind.Run)),
                    norms.Station.Scaled(Factor(source.Peers, SegmentKind.Station)),
                    norms.Roxzone.Scaled(Factor(source.Peers, SegmentKind.Roxzone)),
                    norms.Total.Scaled(Factor(source.Peers, null))
                )
                : null,
        };

    /// <summary>How its athletes vary within an event; they do not tell the event's course.</summary>
    /// <param name="source">Those of the standard it leans on.</param>
    public CourseStandard Apply(CourseStandard source) =>
        source with
        {
            LogCentre = [.. source.LogCentre.Select((log, i) => log + LogRatios[i])],
            IsTransferred = true,
        };

    /// <summary>The usual race.</summary>
    /// <param name="source">That of the standard it leans on.</param>
    public PaceNorm Apply(PaceNorm source)
    {
        ImmutableArray<double> segmentsS = [.. source.SegmentsS.Select((time, i) => time * Math.Exp(LogRatios[i]))];
        return new PaceNorm(
            source.Count,
            segmentsS,
            [.. source.DoneS.Select((time, k) => time * Ratio(0, k))],
            [.. source.RemainingS.Select((time, k) => time * Ratio(k, RaceFormat.SegmentCount))]
        );

        double Ratio(int first, int last) =>
            first == last ? 1 : Sum(segmentsS, first, last) / Sum(source.SegmentsS, first, last);
    }

    private NormTable Apply(NormTable source) =>
        source with
        {
            Segments = [.. source.Segments.Select((segment, i) => segment.Scaled(Math.Exp(LogRatios[i])))],
            Total = source.Total.Scaled(Factor(source, null)),
        };

    /// <summary>The factor of all segments of a kind together, or of all.</summary>
    private double Factor(NormTable source, SegmentKind? kind)
    {
        var (sum, own) = (0.0, 0.0);
        for (var i = 0; i < RaceFormat.SegmentCount; i++)
        {
            if (kind is null || RaceFormat.Kind((Segment)i) == kind)
            {
                sum += source.Segments[i].MedianS;
                own += source.Segments[i].MedianS * Math.Exp(LogRatios[i]);
            }
        }

        return own / sum;
    }

    private static double Sum(ImmutableArray<double> times, int first, int last)
    {
        var sum = 0.0;
        for (var i = first; i < last; i++)
        {
            sum += times[i];
        }

        return sum;
    }
}
