using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Clusters;

/// <summary>
/// Scores what an athlete is good at whatever the level: how far each of four groups of segments is from the standard's
/// medians, less the athlete's own mean of the four.
/// </summary>
/// <remarks>
/// A group's raw score is the mean log ratio of its segments to their medians, divided by the standard deviation of that
/// mean among the finishers (from the covariance of the log times), so that all four groups have the same spread. Runs 1
/// and 8 are left out: their length is the venue's.
/// </remarks>
public sealed class ShapeScorer
{
    /// <summary>With more of the 14 segments missing there are no scores: one label in five would be another one.</summary>
    public const int MaxMissing = 2;

    private static readonly Segment[][] Members =
    [
        [Segment.Run2, Segment.Run3, Segment.Run4, Segment.Run5, Segment.Run6, Segment.Run7],
        [Segment.SkiErg, Segment.Row],
        [Segment.SledPush, Segment.SledPull, Segment.FarmersCarry],
        [Segment.BurpeeBroadJump, Segment.SandbagLunges, Segment.WallBalls],
    ];

    private readonly double[] _logMedians = new double[RaceFormat.SegmentCount];
    private readonly ImmutableArray<double> _covariance;

    /// <summary>Prepares the scores of one standard.</summary>
    /// <param name="peers">Norms of the standard.</param>
    /// <param name="logCovariance">Covariance of its log times, see <see cref="CohortSnapshot.LogCovariance"/>.</param>
    public ShapeScorer(NormTable peers, ImmutableArray<double> logCovariance)
    {
        ArgumentNullException.ThrowIfNull(peers);
        _covariance = logCovariance;
        for (var i = 0; i < _logMedians.Length; i++)
        {
            _logMedians[i] = Math.Log(peers.Segments[i].MedianS);
        }
    }

    /// <summary>Names of the four groups in the order of <see cref="ShapeScores"/>: the features of a shape clustering.</summary>
    public static ImmutableArray<string> Groups { get; } = ["run", "ergs", "sleds_carry", "bodyweight"];

    /// <summary>Scores a race.</summary>
    /// <param name="splits">The splits; missing ones are left out of their group's mean.</param>
    /// <param name="courseLogs">
    /// Logs of the factors by which the event's segments differ from the usual, so that a long run course makes nobody a bad
    /// runner; left out, nothing is known of the event.
    /// </param>
    /// <returns>
    /// Null when more than <see cref="MaxMissing"/> of the 14 segments, or all of one group, are missing.
    /// </returns>
    public ShapeScores? Score(Splits splits, ReadOnlySpan<double> courseLogs = default)
    {
        ArgumentNullException.ThrowIfNull(splits);
        Span<double> scores = stackalloc double[4];
        var missing = 0;
        for (var group = 0; group < Members.Length; group++)
        {
            if (!TryScore(Members[group], splits, courseLogs, ref missing, out scores[group]))
            {
                return null;
            }
        }

        if (missing > MaxMissing)
        {
            return null;
        }

        var mean = (scores[0] + scores[1] + scores[2] + scores[3]) / scores.Length;
        return new ShapeScores(scores[0] - mean, scores[1] - mean, scores[2] - mean, scores[3] - mean);
    }

    private bool TryScore(
        Segment[] group,
        Splits splits,
        ReadOnlySpan<double> courseLogs,
        ref int missing,
        out double score
    )
    {
        var (sum, variance, count) = (0.0, 0.0, 0);
        foreach (var segment in group)
        {
            var seconds = splits.Raw[(int)segment];
            if (seconds == 0)
            {
                missing++;
                continue;
            }

            count++;
            sum += Math.Log(seconds) - _logMedians[(int)segment];
            sum -= courseLogs.IsEmpty ? 0 : courseLogs[(int)segment];
            foreach (var other in group)
            {
                variance +=
                    splits.Raw[(int)other] == 0
                        ? 0
                        : _covariance[((int)segment * RaceFormat.SegmentCount) + (int)other];
            }
        }

        // Numerator and denominator are both sums over the same segments: their counts cancel.
        score = variance > 0 ? sum / Math.Sqrt(variance) : 0;
        return count > 0;
    }
}
