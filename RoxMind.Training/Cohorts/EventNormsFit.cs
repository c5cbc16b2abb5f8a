using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;

namespace RoxMind.Training.Cohorts;

/// <summary>Learns how finishers compare within their events; see <see cref="EventNorms"/>.</summary>
internal static class EventNormsFit
{
    /// <summary>The norms of the finishers of one standard; null where the course model does not know it.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="races">Its finishers.</param>
    /// <param name="settled">Their events.</param>
    public static EventNorms? Of(StationStandard standard, IReadOnlyCollection<RaceResult> races, SettledEvents settled)
    {
        if (settled.Courses.Frame(standard)?.Standard.LogCentre is not { } centre)
        {
            return null;
        }

        return new EventNorms(
            Group(SegmentKind.Run),
            Group(SegmentKind.Station),
            Group(SegmentKind.Roxzone),
            Of(races.Select(race => race.RacedS * Math.Exp(-settled[race.EventId].TotalLog)))
        );

        Distribution Group(SegmentKind kind)
        {
            var usualS = GroupReader.UsualS(centre, kind, null);
            return Of(
                races.Select(race =>
                    GroupReader.TimeOf(race, kind)!.Value
                    * usualS
                    / GroupReader.UsualS(centre, kind, settled[race.EventId])
                )
            );
        }
    }

    private static Distribution Of(IEnumerable<double> seconds)
    {
        var samples = seconds.ToArray();
        return Rounding.Round(DistributionBuilder.FromSamples(samples));
    }
}
