using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Columns;

/// <summary>Knows what the columns of splits are called, with and without distances, units and the word time.</summary>
internal static partial class SegmentNames
{
    private static readonly Dictionary<string, Segment> _stations = new(StringComparer.Ordinal)
    {
        ["ski"] = Segment.SkiErg,
        ["skierg"] = Segment.SkiErg,
        ["skiergometer"] = Segment.SkiErg,
        ["sledpush"] = Segment.SledPush,
        ["schlittenschieben"] = Segment.SledPush,
        ["sledpull"] = Segment.SledPull,
        ["schlittenziehen"] = Segment.SledPull,
        ["burpeebroadjump"] = Segment.BurpeeBroadJump,
        ["burpeebroadjumps"] = Segment.BurpeeBroadJump,
        ["burpeesbroadjump"] = Segment.BurpeeBroadJump,
        ["burpeesbroadjumps"] = Segment.BurpeeBroadJump,
        ["burpees"] = Segment.BurpeeBroadJump,
        ["burpee"] = Segment.BurpeeBroadJump,
        ["bbj"] = Segment.BurpeeBroadJump,
        ["row"] = Segment.Row,
        ["rowing"] = Segment.Row,
        ["rowerg"] = Segment.Row,
        ["rower"] = Segment.Row,
        ["rudern"] = Segment.Row,
        ["ruder"] = Segment.Row,
        ["rudererg"] = Segment.Row,
        ["ruderergometer"] = Segment.Row,
        ["farmercarry"] = Segment.FarmersCarry,
        ["farmerscarry"] = Segment.FarmersCarry,
        ["farmerswalk"] = Segment.FarmersCarry,
        ["farmerwalk"] = Segment.FarmersCarry,
        ["sandbaglunge"] = Segment.SandbagLunges,
        ["sandbaglunges"] = Segment.SandbagLunges,
        ["lunges"] = Segment.SandbagLunges,
        ["lunge"] = Segment.SandbagLunges,
        ["ausfallschritte"] = Segment.SandbagLunges,
        ["wallball"] = Segment.WallBalls,
        ["wallballs"] = Segment.WallBalls,
    };

    private static readonly HashSet<string> _units = new(StringComparer.Ordinal)
    {
        "time",
        "times",
        "split",
        "zeit",
        "s",
        "sec",
        "secs",
        "seconds",
        "sek",
        "sekunden",
        "min",
        "mins",
        "minutes",
        "minuten",
    };

    /// <summary>
    /// The segment whose times stand in a column of this name: <c>run_1</c>, <c>Running 1</c>, <c>run1_time</c>, <c>work_1</c>,
    /// <c>roxzone_1</c>, or the station's name with or without what is done there (<c>1000m Ski</c>, <c>Wall Balls 100</c>,
    /// <c>2x25m Sled Push</c>).
    /// </summary>
    public static Segment? Find(string name)
    {
        var words = Spelling.Fold(name).Split(' ');
        var joined = string.Concat(words.Where(word => !_units.Contains(word) && !Amount().IsMatch(word)));
        if (_stations.TryGetValue(joined, out var station))
        {
            return station;
        }

        var numbered = Numbered().Match(joined);
        if (!numbered.Success)
        {
            return null;
        }

        var kind = numbered.Groups["kind"].ValueSpan;
        var first =
            kind.StartsWith("ru", StringComparison.Ordinal) || kind.StartsWith("lauf", StringComparison.Ordinal)
                ? Segment.Run1
            : kind is "work" or "workout" or "station" ? Segment.SkiErg
            : Segment.Roxzone1;
        var segment = first + (3 * (int.Parse(numbered.Groups["number"].ValueSpan) - 1));
        return segment <= Segment.WallBalls ? segment : null;
    }

    /// <summary>A folded name without the words that only say that it is a time, and in which unit.</summary>
    public static string WithoutUnit(string folded)
    {
        var words = folded.Split(' ');
        var last = words.Length;
        while (last > 1 && _units.Contains(words[last - 1]))
        {
            last--;
        }

        return string.Join(' ', words[..last]);
    }

    /// <summary>A distance, a count or a load: <c>1000m</c>, <c>2x25m</c>, <c>100</c>, <c>100x</c>, <c>6kg</c>; the number of a run is none.</summary>
    [GeneratedRegex(
        @"^(?:\d+x\d+(?:m|km)?|\d+(?:m|km|x|kg|reps?)|\d{2,})$|^(?:m|km|reps?|wdh)$",
        RegexOptions.None,
        PatternTime.MostMs
    )]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"^(?<kind>run|running|lauf|laufen|work|workout|station|roxzone|rox|transition)(?<number>[1-8])$"
            + @"|^(?<number>[1-8])(?<kind>run|lauf|laufen|station|workout|roxzone)$",
        RegexOptions.None,
        PatternTime.MostMs
    )]
    private static partial Regex Numbered();
}
