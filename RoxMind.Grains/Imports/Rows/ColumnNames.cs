using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Knows what the columns of result files are called.</summary>
internal static partial class ColumnNames
{
    private static readonly Dictionary<string, Column> Columns = new(StringComparer.Ordinal)
    {
        ["event id"] = Column.EventId,
        ["event name"] = Column.EventName,
        ["event"] = Column.EventName,
        ["event date"] = Column.EventDate,
        ["date"] = Column.EventDate,
        ["athlete id"] = Column.AthleteId,
        ["start number"] = Column.StartNumber,
        ["start no"] = Column.StartNumber,
        ["bib"] = Column.StartNumber,
        ["bib number"] = Column.StartNumber,
        ["name"] = Column.Name,
        ["athlete"] = Column.Name,
        ["athlete name"] = Column.Name,
        ["nationality"] = Column.Nationality,
        ["nation"] = Column.Nationality,
        ["country"] = Column.Nationality,
        ["gender"] = Column.Gender,
        ["sex"] = Column.Gender,
        ["age group"] = Column.AgeGroup,
        ["agegroup"] = Column.AgeGroup,
        ["age class"] = Column.AgeGroup,
        ["division"] = Column.Division,
        ["total time"] = Column.Total,
        ["total"] = Column.Total,
        ["finish time"] = Column.Total,
        ["finish"] = Column.Total,
        ["overall time"] = Column.Total,
    };

    private static readonly HashSet<string> OwnNames = new(StringComparer.Ordinal)
    {
        "event_id",
        "event_name",
        "event_date",
        "athlete_id",
        "start_number",
        "name",
        "nationality",
        "gender",
        "age_group",
        "division",
        "total_time",
    };

    private static readonly Dictionary<string, Segment> Stations = new(StringComparer.Ordinal)
    {
        ["ski"] = Segment.SkiErg,
        ["skierg"] = Segment.SkiErg,
        ["sledpush"] = Segment.SledPush,
        ["sledpull"] = Segment.SledPull,
        ["burpeebroadjump"] = Segment.BurpeeBroadJump,
        ["burpeebroadjumps"] = Segment.BurpeeBroadJump,
        ["burpees"] = Segment.BurpeeBroadJump,
        ["row"] = Segment.Row,
        ["rowing"] = Segment.Row,
        ["rowerg"] = Segment.Row,
        ["farmercarry"] = Segment.FarmersCarry,
        ["farmerscarry"] = Segment.FarmersCarry,
        ["sandbaglunge"] = Segment.SandbagLunges,
        ["sandbaglunges"] = Segment.SandbagLunges,
        ["lunges"] = Segment.SandbagLunges,
        ["wallball"] = Segment.WallBalls,
        ["wallballs"] = Segment.WallBalls,
    };

    /// <summary>Whether a column has the name that the project's own files use; it wins over a column of a like name.</summary>
    public static bool IsOwn(string name) =>
        OwnNames.Contains(name) || (FindSegment(name) is { } segment && name == RaceFormat.ColumnName(segment));

    /// <summary>What a column holds, in running text.</summary>
    public static string DisplayName(Column column) =>
        column switch
        {
            Column.EventId => "event id",
            Column.EventName => "event name",
            Column.EventDate => "event date",
            Column.AthleteId => "athlete id",
            Column.StartNumber => "start number",
            Column.Name => "name",
            Column.Nationality => "nationality",
            Column.Gender => "gender",
            Column.AgeGroup => "age group",
            Column.Division => "division",
            _ => "finish time",
        };

    /// <summary>What a column of this name holds; null for a column that is not needed.</summary>
    public static Column? Find(string name) => Columns.TryGetValue(Spelling.Fold(name), out var column) ? column : null;

    /// <summary>
    /// The segment whose times stand in a column of this name: <c>run_1</c>, <c>Running 1</c>, <c>work_1</c>,
    /// <c>roxzone_1</c>, or the station's name with or without its distance (<c>1000m Ski</c>, <c>100 Wall Balls</c>).
    /// </summary>
    public static Segment? FindSegment(string name)
    {
        var folded = Spelling.Fold(name);
        var numbered = Numbered().Match(folded);
        if (numbered.Success)
        {
            var kind = numbered.Groups["kind"].ValueSpan;
            var first =
                kind.StartsWith("run", StringComparison.Ordinal) ? Segment.Run1
                : kind.StartsWith("rox", StringComparison.Ordinal) ? Segment.Roxzone1
                : Segment.SkiErg;
            var segment = first + (3 * (int.Parse(numbered.Groups["number"].ValueSpan) - 1));
            return segment <= Segment.WallBalls ? segment : null;
        }

        var station = Distance().Replace(folded, string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
        return Stations.TryGetValue(station, out var found) ? found : null;
    }

    [GeneratedRegex(@"^(?<kind>run|running|work|station|roxzone)\s?(?<number>[1-8])$", RegexOptions.None, 200)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d+\s?(?:m|km)?\s", RegexOptions.None, 200)]
    private static partial Regex Distance();
}
