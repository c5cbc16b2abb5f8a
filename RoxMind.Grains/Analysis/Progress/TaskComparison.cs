using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Progress;

/// <summary>Whether two standards ask for the same in a segment.</summary>
internal static class TaskComparison
{
    /// <summary>
    /// The same task: same gender, and the same division or the same load. Open and pro share runs, roxzones, ergs and burpee
    /// broad jumps; pro and elite share everything. A team's or a rucksack's race is another one altogether.
    /// </summary>
    public static bool IsSame(StationStandard one, StationStandard other, Segment segment)
    {
        if (one.Gender != other.Gender)
        {
            return false;
        }

        if (Loads(one.Division) == Loads(other.Division))
        {
            return segment != Segment.WallBalls || one.WallBallRepetitions == other.WallBallRepetitions;
        }

        return IsSingle(one.Division) && IsSingle(other.Division) && HasNoLoad(segment);
    }

    /// <summary>Only the number of wall balls differs.</summary>
    public static bool IsSameButWallBalls(StationStandard one, StationStandard other) =>
        one.Gender == other.Gender && Loads(one.Division) == Loads(other.Division);

    private static Division Loads(Division division) => division == Division.Elite ? Division.Pro : division;

    private static bool IsSingle(Division division) => division is Division.Open or Division.Pro or Division.Elite;

    private static bool HasNoLoad(Segment segment) =>
        RaceFormat.Kind(segment) != SegmentKind.Station
        || segment is Segment.SkiErg or Segment.Row or Segment.BurpeeBroadJump;
}
