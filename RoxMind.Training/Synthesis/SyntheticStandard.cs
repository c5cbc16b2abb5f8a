using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>
/// Draws races of one division and gender from a bundle's cohort: traits of an athlete, age, the venue and the day add up to
/// a deviation in log seconds, whose rank is read off the cohort's quantiles. So every segment is distributed, and varies
/// with the others, as among the finishers that the bundle was trained on.
/// </summary>
/// <param name="cohort">The cohort.</param>
/// <exception cref="ArgumentException">The cohort's covariance is not positive definite.</exception>
internal sealed class SyntheticStandard(CohortSnapshot cohort)
{
    private readonly SpreadParts _parts = SpreadParts.Of(cohort, AgeBand.Of(cohort));

    /// <summary>Division and gender, with the repetitions of the cohort.</summary>
    public StationStandard Standard => cohort.Standard;

    /// <summary>Finishers behind the cohort: how common the division is.</summary>
    public int Count => cohort.Peers.Count;

    /// <summary>Age groups; empty when the cohort does not know them.</summary>
    public ImmutableArray<AgeBand> Ages { get; } = AgeBand.Of(cohort);

    /// <summary>What an athlete brings to every race, in log seconds by segment.</summary>
    public double[] DrawTraits(SeededRandom random) => SpreadParts.Draw(_parts.Traits, random);

    /// <summary>The splits of one race.</summary>
    /// <param name="traits">What the athlete brings.</param>
    /// <param name="ageGroup">Age group at the race.</param>
    /// <param name="venue">What the venue adds, see <see cref="VenueEffect"/>.</param>
    /// <param name="repetitions">Wall balls asked for at this event; the cohort's times are scaled when it did another number.</param>
    /// <param name="random">Decides about the day.</param>
    public Splits DrawRace(double[] traits, AgeGroup ageGroup, double[] venue, int repetitions, SeededRandom random)
    {
        var day = SpreadParts.Draw(_parts.Day, random);
        var age = Ages.FirstOrDefault(band => band.Group == ageGroup);
        Span<int> times = stackalloc int[RaceFormat.SegmentCount];
        for (var i = 0; i < times.Length; i++)
        {
            var deviation = traits[i] + day[i] + (_parts.VenueScale[i] * venue[i]) + (age?.Effects[i] ?? 0);
            var sd = Math.Sqrt(cohort.LogCovariance[i * (RaceFormat.SegmentCount + 1)]);
            var time = SegmentQuantile.At(cohort.Peers.Segments[i], deviation / sd);
            var rule =
                (Segment)i == Segment.WallBalls ? WallBallRule.Scale(Standard.WallBallRepetitions, repetitions) : 1;
            times[i] = Math.Max(1, (int)Math.Round(time * rule));
        }

        return new Splits(times);
    }
}
