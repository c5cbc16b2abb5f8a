using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Training.Cohorts;

/// <summary>
/// A made-up field of athletes who each do one group of segments well for their level, at six venues that lengthen runs,
/// sleds and the rest by up to a fifth.
/// </summary>
internal static class ShapedField
{
    public const string FirstEvent = "venue-0";

    private const int RacesAnEvent = 300;
    private const int Venues = 6;

    public static IReadOnlyList<RaceResult> Races { get; } = [.. Make()];

    private static IEnumerable<RaceResult> Make()
    {
        var random = new Random(5);
        var races = SyntheticCohort.OpenMen.Races;
        for (var venue = 0; venue < Venues; venue++)
        {
            double[] course = [.. RaceFormat.Segments.Select(_ => 1 + (0.2 * random.NextDouble()))];
            for (var i = 0; i < RacesAnEvent; i++)
            {
                var race = races[(venue * RacesAnEvent) + i];
                int[] splits =
                [
                    .. RaceFormat.Segments.Select(segment =>
                        (int)
                            Math.Round(
                                race.Splits.Raw[(int)segment]
                                    * course[(int)segment]
                                    * (Group(segment) == i % 4 ? 0.85 : 1)
                            )
                    ),
                ];
                yield return race with
                {
                    RaceId = $"shaped-{venue}-{i}",
                    EventId = $"venue-{venue}",
                    Splits = new Splits(splits),
                    TotalS = splits.Sum(),
                };
            }
        }
    }

    private static int Group(Segment segment) =>
        RaceFormat.Kind(segment) switch
        {
            SegmentKind.Run => 0,
            SegmentKind.Station => segment switch
            {
                Segment.SkiErg or Segment.Row => 1,
                Segment.SledPush or Segment.SledPull or Segment.FarmersCarry => 2,
                _ => 3,
            },
            _ => -1,
        };
}
