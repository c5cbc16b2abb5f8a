using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Tells columns of decimal minutes, and of parts of a day, from columns of seconds. A bare number is seconds, unless the parts add up
/// to the finish time only as minutes, or all numbers of the column and its like are too small for anything but parts of a day.
/// </summary>
internal sealed class TimeUnits
{
    private const int MinuteS = 60;

    // The shortest and longest that a race of eight kilometres and eight stations takes.
    private const int ShortestS = 1_800;
    private const int LongestS = 36_000;

    // Of the finish, without transitions where they are not told; penalties and rounding make the rest.
    private const double LeastShare = 0.8;
    private const double LeastShareWithAll = 0.9;
    private const double MostShare = 1.01;
    private const double Noticeable = 1e-6;

    // As minutes it would be six seconds, for a finish 25.
    private const double LongestSplitDays = 0.1;
    private const double LongestFinishDays = (double)LongestS / 86_400;

    private readonly TimeUnit[] _units;

    private TimeUnits(TimeUnit[] units) => _units = units;

    /// <summary>What is to be said of it, for people; null when all times are seconds or have colons.</summary>
    public string? Remark { get; private init; }

    /// <summary>Reads a duration of a column, in thousandths of a second; false when the text is none.</summary>
    public bool TryRead(int column, ReadOnlySpan<char> text, out int ms) =>
        _units[column] switch
        {
            TimeUnit.Minutes => TimeWords.TryReadMinutes(text, out ms),
            TimeUnit.Days => TimeWords.TryReadDays(text, out ms),
            _ => TimeWords.TryRead(text, out ms),
        };

    /// <summary>Decides from the first rows of a file.</summary>
    public static TimeUnits Of(ResultHeader header, IReadOnlyList<string[]> sample)
    {
        var all = Groups(header).ToList();
        var days = all.FindAll(group => AreDays(group, header[Column.Total], sample));
        if (days.Count > 0)
        {
            return Of(header, TimeUnit.Days, days.SelectMany(columns => columns), "as parts of a day", "");
        }

        var groups = all.FindAll(group => AreNumbers(group, sample));
        var best = groups.Exists(group => HaveFraction(group, sample)) ? Best(header, sample, groups) : 0;
        const string Why = "; only so do the parts add up to the finish times";
        return Of(header, TimeUnit.Minutes, Chosen(groups, best), "as decimal minutes", Why);
    }

    private static TimeUnits Of(ResultHeader header, TimeUnit unit, IEnumerable<int> columns, string how, string why)
    {
        var units = new TimeUnit[header.Names.Length];
        var names = new List<string>();
        foreach (var column in columns.Order())
        {
            units[column] = unit;
            names.Add(header.Names[column]);
        }

        return new TimeUnits(units)
        {
            Remark = names.Count == 0 ? null : $"Read {how}: {string.Join(", ", names)}{why}.",
        };
    }

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

    private static bool AreNumbers(int[] columns, IReadOnlyList<string[]> sample) =>
        sample.All(row =>
            columns.All(column => FieldWords.IsMissing(row[column]) || TimeWords.TryReadNumber(row[column], out _))
        );

    private static bool HaveFraction(int[] columns, IReadOnlyList<string[]> sample) =>
        sample.Any(row =>
            columns.Any(column => TimeWords.TryReadNumber(row[column], out var number) && number % 1 != 0)
        );

    /// <summary>The choice of groups, as bits, with which the parts of most rows come nearest to the finish; none where seconds do as well.</summary>
    private static int Best(ResultHeader header, IReadOnlyList<string[]> sample, List<int[]> groups)
    {
        var (best, least, most) = (0, double.PositiveInfinity, 0);
        for (var choice = 0; choice < 1 << groups.Count; choice++)
        {
            var minutes = Chosen(groups, choice).ToHashSet();
            var misses = sample.Select(row => Miss(header, row, minutes)).ToList();
            if (misses.Sum() is var sum && sum < least - Noticeable)
            {
                (best, least, most) = (choice, sum, misses.Count(miss => miss < 1));
            }
        }

        return 2 * most > sample.Count ? best : 0;
    }

    private static IEnumerable<int> Chosen(List<int[]> groups, int choice) =>
        groups.Where((_, i) => (choice & (1 << i)) != 0).SelectMany(columns => columns);

    /// <summary>How much of the finish the parts are beside it; 1 where they do not add up to it.</summary>
    private static double Miss(ResultHeader header, string[] row, HashSet<int> minutes)
    {
        var total = Seconds(header[Column.Total]);
        var parts = RaceFormat.Runs.Concat(RaceFormat.Stations).Sum(part => Seconds(header[part]));
        var roxzones = RaceFormat.Roxzones.Sum(roxzone => Seconds(header[roxzone]));
        roxzones = roxzones > 0 ? roxzones : Seconds(header[Column.RoxzoneTotal]);
        var share = (parts + roxzones) / total;
        var least = roxzones > 0 ? LeastShareWithAll : LeastShare;
        return total is >= ShortestS and <= LongestS && share >= least && share <= MostShare ? Math.Abs(1 - share) : 1;

        double Seconds(int at) =>
            at < 0 ? 0
            : minutes.Contains(at) ? (TimeWords.TryReadNumber(row[at], out var number) ? number * MinuteS : 0)
            : TimeWords.TryRead(row[at], out var ms) ? ms / 1000.0
            : 0;
    }
}
