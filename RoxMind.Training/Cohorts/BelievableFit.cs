using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Stations;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>Learns how far a true time can be from what the others let expect; see <see cref="CohortSnapshot.Believable"/>.</summary>
internal static class BelievableFit
{
    /// <summary>Share of all times that are taken for impossible on each side: real results hold about as many errors.</summary>
    private const double Outside = 0.001;

    /// <summary>A range is never narrower than this many standard deviations, nor wider.</summary>
    private const double Least = 3.5;

    private const double Most = 4.8;

    /// <summary>The ranges of the 23 segments.</summary>
    /// <param name="cohort">The standard, with its course model.</param>
    /// <param name="races">Its finishers.</param>
    /// <param name="settled">Their events.</param>
    public static ImmutableArray<BelievableRange> Of(
        CohortSnapshot cohort,
        IEnumerable<RaceResult> races,
        SettledEvents settled
    )
    {
        const int n = RaceFormat.SegmentCount;
        var stations = new StationModel(cohort);
        var deviations = Enumerable.Range(0, n).Select(_ => new List<double>()).ToArray();
        Span<double> expectedS = stackalloc double[n];
        Span<double> spreads = stackalloc double[n];
        foreach (var race in races)
        {
            var course = settled[race.EventId];
            stations.Expect(EvenTransitions.Of(race, cohort, course), course, expectedS, spreads);
            for (var i = 0; i < n; i++)
            {
                if (!TrainingSet.IsDivided(race) || RaceFormat.Kind((Segment)i) != SegmentKind.Roxzone)
                {
                    deviations[i].Add(Math.Log(race.Splits.Raw[i] / expectedS[i]) / spreads[i]);
                }
            }
        }

        return [.. deviations.Select(Range)];
    }

    private static BelievableRange Range(List<double> deviations)
    {
        if (deviations.Count * Outside < 1)
        {
            return BelievableRange.Usual;
        }

        deviations.Sort();
        var at = (int)(deviations.Count * Outside);
        return new BelievableRange(
            -Math.Round(Math.Clamp(-deviations[at], Least, Most), 2),
            Math.Round(Math.Clamp(deviations[^(at + 1)], Least, Most), 2)
        );
    }
}
