using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>Learns how finishers compare within their events; see <see cref="EventNorms"/>.</summary>
internal sealed class EventNormsFit
{
    private readonly Dictionary<string, CourseEffects> _effects;
    private readonly CourseModel _courses;

    /// <summary>Estimates the effects of all events.</summary>
    /// <param name="set">The results.</param>
    /// <param name="courses">How events vary.</param>
    public EventNormsFit(TrainingSet set, CourseModel courses)
    {
        _courses = courses;
        _effects = set
            .Races.GroupBy(race => race.EventId)
            .ToDictionary(
                group => group.Key,
                group => courses.Estimate(CourseDraws.Tally(courses, group)),
                StringComparer.Ordinal
            );
    }

    /// <summary>The effects of an event.</summary>
    public CourseEffects EffectsOf(string eventId) => _effects[eventId];

    /// <summary>The norms of the finishers of one standard; null where the course model does not know it.</summary>
    public EventNorms? Of(StationStandard standard, IReadOnlyCollection<RaceResult> races)
    {
        if (_courses.Frame(standard)?.Standard.LogCentre is not { } centre)
        {
            return null;
        }

        return new EventNorms(
            Group(SegmentKind.Run),
            Group(SegmentKind.Station),
            Group(SegmentKind.Roxzone),
            Of(races.Select(race => race.RacedS * Math.Exp(-_effects[race.EventId].TotalLog)))
        );

        Distribution Group(SegmentKind kind) =>
            Of(
                races.Select(race =>
                    GroupReader.TimeOf(race, kind)!.Value
                    * Usual(kind, _ => 0)
                    / Usual(kind, i => _effects[race.EventId].SegmentLogs[i])
                )
            );

        double Usual(SegmentKind kind, Func<int, double> effect)
        {
            var sum = 0.0;
            for (var i = (int)kind; i < RaceFormat.SegmentCount; i += 3)
            {
                sum += Math.Exp(centre[i] + effect(i));
            }

            return sum;
        }
    }

    private static Distribution Of(IEnumerable<double> seconds)
    {
        var samples = seconds.ToArray();
        return Rounding.Round(DistributionBuilder.FromSamples(samples));
    }
}
