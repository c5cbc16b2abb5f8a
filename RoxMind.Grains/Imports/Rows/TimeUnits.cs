using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Tells columns of decimal minutes, of minutes with seconds behind a point, of milliseconds and of parts of a day from columns of
/// seconds. A bare number is seconds, unless the parts add up to the finish time only otherwise, or all numbers of the column and its
/// like are too small for anything but parts of a day.
/// </summary>
internal sealed class TimeUnits
{
    // As minutes it would be six seconds, for a finish 25.
    private const double LongestSplitDays = 0.1;
    private const double LongestFinishDays = (double)TimeUnitChoice.LongestS / 86_400;

    private readonly TimeUnit[] _units;

    private TimeUnits(TimeUnit[] units, IEnumerable<string> remarks)
    {
        _units = units;
        Remarks = [.. remarks];
    }

    /// <summary>What is to be said of it, for people; nothing when all times are seconds or have colons.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Reads a duration of a column, in thousandths of a second; false when the text is none.</summary>
    public bool TryRead(int column, ReadOnlySpan<char> text, out int ms) => TryRead(_units[column], text, out ms);

    /// <summary>Decides from the first rows of a file.</summary>
    public static TimeUnits Of(ResultHeader header, IReadOnlyList<string[]> sample)
    {
        var all = Groups(header).ToList();
        var days = all.FindAll(group => AreDays(group, header[Column.Total], sample));
        return days.Count > 0
            ? Of(header, days.Select(group => (group, TimeUnit.Days)), sample, string.Empty)
            : Of(header, sample, new TimeUnitChoice(header, sample, all));
    }

    /// <summary>Reads a duration, in thousandths of a second; false when the text is none in this unit.</summary>
    public static bool TryRead(TimeUnit unit, ReadOnlySpan<char> text, out int ms) =>
        unit switch
        {
            TimeUnit.Minutes => TimeWords.TryReadMinutes(text, out ms),
            TimeUnit.Days => TimeWords.TryReadDays(text, out ms),
            TimeUnit.MinutesSeconds => TimeWords.TryReadMinutesSeconds(text, out ms),
            TimeUnit.Milliseconds => TimeWords.TryReadMilliseconds(text, out ms),
            _ => TimeWords.TryRead(text, out ms),
        };

    private static TimeUnits Of(ResultHeader header, IReadOnlyList<string[]> sample, TimeUnitChoice choice)
    {
        if (choice.Undecided.Count == 0)
        {
            return Of(header, choice.Units, sample, choice.Why);
        }

        return Of(
            header,
            [],
            sample,
            string.Empty,
            $"Read as seconds, for lack of proof: {Names(header, choice.Undecided)}. The parts add up to the finish times neither as "
                + "seconds nor as decimal minutes nor as minutes.seconds; write such times as MM:SS."
        );
    }

    private static TimeUnits Of(
        ResultHeader header,
        IEnumerable<(int[] Columns, TimeUnit Unit)> chosen,
        IReadOnlyList<string[]> sample,
        string why,
        string? more = null
    )
    {
        var units = new TimeUnit[header.Names.Length];
        var remarks = new List<string>();
        foreach (var group in chosen.Where(one => one.Unit != TimeUnit.Seconds).GroupBy(one => one.Unit))
        {
            var columns = group.SelectMany(one => one.Columns).ToList();
            columns.ForEach(column => units[column] = group.Key);
            remarks.Add($"Read {Say(group.Key)}: {Names(header, columns)}{why}.");
        }

        var dotted = Groups(header)
            .SelectMany(columns => columns)
            .Where(column => sample.Any(row => TimeWords.TryReadDotted(row[column], out _)))
            .ToList();
        if (dotted.Count > 0)
        {
            remarks.Add($"Read as hours.minutes.seconds (1.25.30 is 1:25:30): {Names(header, dotted)}.");
        }

        return new TimeUnits(units, more is null ? remarks : remarks.Append(more));
    }

    private static string Say(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Minutes => "as decimal minutes",
            TimeUnit.MinutesSeconds => "as minutes.seconds (4.31 is 4:31)",
            TimeUnit.Milliseconds => "as milliseconds",
            _ => "as parts of a day",
        };

    private static string Names(ResultHeader header, IEnumerable<int> columns) =>
        string.Join(", ", columns.Order().Select(column => header.Names[column]));

    /// <summary>Whether the bare numbers are what a program for tables keeps of a duration, a part of a day.</summary>
    private static bool AreDays(int[] columns, int total, IReadOnlyList<string[]> sample)
    {
        var most = columns[0] == total ? LongestFinishDays : LongestSplitDays;
        var numbers = sample
            .SelectMany(row => columns.Select(column => TimeWords.TryReadNumber(row[column], out var days) ? days : 0))
            .Where(days => days > 0)
            .ToList();
        return numbers.Count > 0 && numbers.TrueForAll(days => days <= most);
    }

    /// <summary>The columns that are written alike in every file: finish, runs, stations, transitions.</summary>
    private static IEnumerable<int[]> Groups(ResultHeader header) =>
        new[]
        {
            [header[Column.Total]],
            RaceFormat.Runs.Select(run => header[run]),
            RaceFormat.Stations.Select(station => header[station]),
            RaceFormat.Roxzones.Select(roxzone => header[roxzone]).Append(header[Column.RoxzoneTotal]),
        }
            .Select(group => group.Where(column => column >= 0).ToArray())
            .Where(group => group.Length > 0);
}
