using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// How an event's times differ from the usual ones, as far as its results tell so far: course and field together, which is
/// what another athlete of the same event has to be measured against. All values are logs of factors: 0.05 is 5 % slower.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("course-effects")]
public sealed record CourseEffects
{
    /// <summary>A segment that moved by more than this makes what was judged by the former effects stale.</summary>
    public const double MaterialChange = 0.01;

    /// <summary>Athletes whose splits have to be known before the course counts as known.</summary>
    private const int Enough = 20;

    /// <summary>Nothing is known of the event: all factors are 1, and how unsure that is only the model knows.</summary>
    public static CourseEffects None { get; } =
        new()
        {
            Finishers = 0,
            Splits = 0,
            SegmentLogs = [.. new double[RaceFormat.SegmentCount]],
            SegmentSds = [],
            TotalLog = 0,
            TotalSd = 0,
            Covariance = [],
            Attribution = null,
        };

    /// <summary>Athletes of whom the last segment was seen.</summary>
    [Id(0)]
    public required int Finishers { get; init; }

    /// <summary>Splits seen, also of athletes still on the course.</summary>
    [Id(1)]
    public required int Splits { get; init; }

    /// <summary>The 23 segments.</summary>
    [Id(2)]
    public required ImmutableArray<double> SegmentLogs { get; init; }

    /// <summary>Standard deviations of <see cref="SegmentLogs"/>; empty when nothing was estimated.</summary>
    [Id(3)]
    public required ImmutableArray<double> SegmentSds { get; init; }

    /// <summary>The finish.</summary>
    [Id(4)]
    public required double TotalLog { get; init; }

    /// <summary>Standard deviation of <see cref="TotalLog"/>; 0 when nothing was estimated.</summary>
    [Id(5)]
    public required double TotalSd { get; init; }

    /// <summary>
    /// Covariance of <see cref="SegmentLogs"/>, lower triangle row by row (276 values); empty when nothing was estimated.
    /// </summary>
    [Id(6)]
    public required ImmutableArray<float> Covariance { get; init; }

    /// <summary>The part that is the course's own; null when nothing was estimated.</summary>
    [Id(7)]
    public required CourseAttribution? Attribution { get; init; }

    /// <summary>How far the athletes stray about their event, over how far they usually do: 1 is as usual.</summary>
    [Id(8)]
    public double Dispersion { get; init; } = 1;

    /// <summary>
    /// The part of <see cref="TotalLog"/> that is the course's own: what an athlete is slower by here than elsewhere, however strong the
    /// others are; 0 until enough is known.
    /// </summary>
    internal double OwnTotalLog =>
        !IsSettled ? 0
        : Attribution is { } own ? own.TotalLog
        : TotalLog;

    /// <summary>Whether enough is known of the event to judge by it what differs between venues.</summary>
    public bool IsSettled => IsKnown && Splits >= Enough * RaceFormat.SegmentCount;

    /// <summary>Whether the effects were estimated from results.</summary>
    public bool IsKnown => !Covariance.IsDefaultOrEmpty;

    /// <summary>Whether something judged by the other effects should be judged anew: a segment moved by more than 1 %.</summary>
    /// <param name="other">The effects that it was judged by.</param>
    public bool Differs(CourseEffects other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < SegmentLogs.Length; i++)
        {
            if (Math.Abs(SegmentLogs[i] - other.SegmentLogs[i]) > MaterialChange)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The splits as they would have been at the usual event; missing ones stay missing.</summary>
    /// <param name="splits">Splits of this event.</param>
    public Splits TakeOff(Splits splits)
    {
        ArgumentNullException.ThrowIfNull(splits);
        Span<int> seconds = stackalloc int[RaceFormat.SegmentCount];
        for (var i = 0; i < seconds.Length; i++)
        {
            var fair = splits.Raw[i] == 0 ? 0 : Math.Max(1, Math.Round(splits.Raw[i] * Math.Exp(-SegmentLogs[i])));
            seconds[i] = (int)Math.Min(fair, ushort.MaxValue);
        }

        return new Splits(seconds);
    }

    /// <summary>Factor by which a segment takes longer than usual.</summary>
    public double Factor(Segment segment) => Math.Exp(SegmentLogs[(int)segment]);

    /// <summary>Writes <see cref="Covariance"/> as a full matrix.</summary>
    /// <param name="matrix">Receives 23 × 23 values.</param>
    internal void Unpack(Span<double> matrix)
    {
        var at = 0;
        for (var i = 0; i < RaceFormat.SegmentCount; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[(i * RaceFormat.SegmentCount) + j] = Covariance[at];
                matrix[(j * RaceFormat.SegmentCount) + i] = Covariance[at++];
            }
        }
    }
}
