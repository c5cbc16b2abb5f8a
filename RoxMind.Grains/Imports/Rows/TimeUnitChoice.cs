using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Chooses in which units the groups of a file's columns are written: those with which the parts of most rows add up to the finish, and
/// seconds where they do as well. Without transitions parts add up to nothing; then the figures behind the point tell decimal minutes,
/// of which some are 60 or more, from seconds.
/// </summary>
internal sealed class TimeUnitChoice
{
    /// <summary>The longest that a race of eight kilometres and eight stations takes, seconds.</summary>
    public const int LongestS = 36_000;

    // The shortest.
    private const int ShortestS = 1_800;

    // Of the finish, without transitions where they are not told; penalties and rounding make the rest.
    private const double LeastShare = 0.8;
    private const double LeastShareWithAll = 0.9;
    private const double MostShare = 1.01;
    private const double Noticeable = 1e-6;

    // What rounding of each part leaves between all parts and the finish, beside half a second a part.
    private const double RoundingShare = 0.005;

    // Of decimal minutes each has 60 or more behind the point with a probability of 0.4: of ten all have less in one file of 160.
    private const int EnoughFractions = 10;

    // No run and no station takes so few seconds; as minutes it is what they take.
    private const int FewSeconds = 30;

    private const int ShortestFinishMs = 100_000;

    private readonly ResultHeader _header;
    private readonly IReadOnlyList<string[]> _sample;
    private readonly List<int[]> _groups;

    /// <summary>Decides from the first rows of a file.</summary>
    /// <param name="header">Which column holds what.</param>
    /// <param name="sample">The fields of the first rows.</param>
    /// <param name="groups">Columns that are written alike.</param>
    public TimeUnitChoice(ResultHeader header, IReadOnlyList<string[]> sample, List<int[]> groups)
    {
        (_header, _sample, _groups) = (header, sample, groups);
        var haveFraction = groups.Exists(group => Numbers(Figures(group)).Exists(number => number % 1 != 0));
        var possible = groups.Select(group => Possible(group, haveFraction)).ToList();
        Units = Seconds();
        if (possible.TrueForAll(units => units.Count == 1))
        {
            return;
        }

        var isWhole = 2 * sample.Count(HasTransitions) > sample.Count;
        if (!isWhole)
        {
            Narrow(possible);
        }

        var (best, fits) = Best(possible);
        var chosen = best.Any(unit => unit != TimeUnit.Seconds);
        var isProven = 2 * fits > sample.Count && (!isWhole || 2 * CountOfEqual(best) > sample.Count);
        if (chosen && isProven)
        {
            Units = [.. groups.Zip(best)];
            Why = isWhole
                ? "; only so do the parts add up to the finish times"
                : "; only so are the parts what the finish times are without transitions";
        }
        else if (!isProven)
        {
            Undecided = [.. groups.Where(AreFewWithFraction).SelectMany(columns => columns)];
        }
    }

    /// <summary>The unit of each group.</summary>
    public IReadOnlyList<(int[] Columns, TimeUnit Unit)> Units { get; }

    /// <summary>Why it is so, for people.</summary>
    public string Why { get; } = string.Empty;

    /// <summary>Columns of which nothing tells the unit, and which are too small for seconds.</summary>
    public IReadOnlyList<int> Undecided { get; } = [];

    private List<(int[] Columns, TimeUnit Unit)> Seconds() =>
        _groups.ConvertAll(group =>
            (group, IsCertainlyMinutesSeconds(group) ? TimeUnit.MinutesSeconds : TimeUnit.Seconds)
        );

    private List<string> Figures(int[] columns) =>
        [
            .. _sample
                .SelectMany(row => columns.Select(column => row[column]))
                .Where(text => text.Any(char.IsAsciiDigit) && StatusWords.Read(text) is null),
        ];

    private static List<double> Numbers(List<string> texts) =>
        texts.ConvertAll(text => TimeWords.TryReadNumber(text, out var number) ? number : -1);

    /// <summary>The units that the texts of a group can be in, seconds first.</summary>
    private List<TimeUnit> Possible(int[] columns, bool haveFraction)
    {
        var texts = Figures(columns);
        if (IsCertainlyMinutesSeconds(columns))
        {
            return [TimeUnit.MinutesSeconds];
        }

        var units = new List<TimeUnit> { TimeUnit.Seconds };
        var numbers = Numbers(texts);
        if (numbers.Count == 0 || numbers.Exists(number => number < 0))
        {
            return units;
        }

        if (haveFraction)
        {
            units.Add(TimeUnit.Minutes);
            if (texts.TrueForAll(text => TimeWords.TryReadMinutesSeconds(text, out _)))
            {
                units.Add(TimeUnit.MinutesSeconds);
            }
        }
        else if (columns[0] != _header[Column.Total] || numbers.TrueForAll(number => number is 0 or > ShortestFinishMs))
        {
            units.Add(TimeUnit.Milliseconds);
        }

        return units;
    }

    /// <summary>Whether a longer time of the group has two points, and all others one: 59.12 beside 1.02.15.</summary>
    private bool IsCertainlyMinutesSeconds(int[] columns)
    {
        var texts = Figures(columns);
        return texts.Exists(text => TimeWords.TryReadDotted(text, out _))
            && texts.Exists(text => TimeWords.TryReadNumber(text, out _))
            && texts.TrueForAll(text => TimeWords.TryReadMinutesSeconds(text, out _));
    }

    /// <summary>Leaves of decimal minutes and minutes.seconds what the figures behind the point allow.</summary>
    private void Narrow(List<List<TimeUnit>> possible)
    {
        var inDoubt = possible.FindAll(units => units.Contains(TimeUnit.Minutes));
        var isOver = inDoubt.Exists(units => !units.Contains(TimeUnit.MinutesSeconds));
        var fractions = _groups
            .Where((_, at) => possible[at].Contains(TimeUnit.Minutes))
            .SelectMany(Figures)
            .Where(text => TimeWords.TryReadNumber(text, out var number) && number % 1 != 0)
            .Distinct(StringComparer.Ordinal)
            .Count();
        foreach (var units in inDoubt)
        {
            units.RemoveAll(unit =>
                isOver ? unit == TimeUnit.MinutesSeconds
                : fractions >= EnoughFractions ? unit == TimeUnit.Minutes
                : unit is TimeUnit.Minutes or TimeUnit.MinutesSeconds
            );
        }
    }

    private bool HasTransitions(string[] row) =>
        RaceFormat
            .Roxzones.Select(roxzone => _header[roxzone])
            .Append(_header[Column.RoxzoneTotal])
            .Any(column => column >= 0 && row[column].Any(letter => letter is >= '1' and <= '9'));

    private bool AreFewWithFraction(int[] columns)
    {
        var numbers = Figures(columns)
            .ConvertAll(text => TimeWords.TryReadNumber(text, out var number) ? number : FewSeconds);
        var isOfPart = columns[0] != _header[Column.Total];
        return isOfPart
            && numbers.Exists(number => number % 1 != 0)
            && 2 * numbers.Count(number => number < FewSeconds) > numbers.Count;
    }

    /// <summary>The choice with which the parts of most rows come nearest to the finish, and of how many rows.</summary>
    private (TimeUnit[] Units, int Fits) Best(List<List<TimeUnit>> possible)
    {
        var (best, least, fits) = (possible.Select(units => units[0]).ToArray(), double.PositiveInfinity, 0);
        foreach (var units in Combinations(possible))
        {
            var misses = _sample.Select(row => Miss(row, units)).ToList();
            if (misses.Sum() is var sum && sum < least - Noticeable)
            {
                (best, least, fits) = (units, sum, misses.Count(miss => miss < 1));
            }
        }

        return (best, fits);
    }

    private static IEnumerable<TimeUnit[]> Combinations(IEnumerable<List<TimeUnit>> possible) =>
        possible.Aggregate(
            (IEnumerable<TimeUnit[]>)
                [
                    [],
                ],
            (all, units) => all.SelectMany(some => units.Select(unit => (TimeUnit[])[.. some, unit]))
        );

    private int CountOfEqual(TimeUnit[] units) =>
        _sample.Count(row =>
            Sums(row, units) is var (total, parts, _)
            && Math.Abs(total - parts) <= RaceResult.RoundingS + (RoundingShare * total)
        );

    /// <summary>How much of the finish the parts are beside it; 1 where they do not add up to it.</summary>
    private double Miss(string[] row, TimeUnit[] units)
    {
        var (total, parts, roxzones) = Sums(row, units);
        var share = parts / total;
        var least = roxzones > 0 ? LeastShareWithAll : LeastShare;
        return total is >= ShortestS and <= LongestS && share >= least && share <= MostShare ? Math.Abs(1 - share) : 1;
    }

    private (double Total, double Parts, double Roxzones) Sums(string[] row, TimeUnit[] units)
    {
        var parts = RaceFormat.Runs.Concat(RaceFormat.Stations).Sum(part => SecondsOf(_header[part]));
        var roxzones = RaceFormat.Roxzones.Sum(roxzone => SecondsOf(_header[roxzone]));
        roxzones = roxzones > 0 ? roxzones : SecondsOf(_header[Column.RoxzoneTotal]);
        return (SecondsOf(_header[Column.Total]), parts + roxzones, roxzones);

        double SecondsOf(int at)
        {
            var group = at < 0 ? -1 : _groups.FindIndex(columns => Array.IndexOf(columns, at) >= 0);
            return group >= 0 && TimeUnits.TryRead(units[group], row[at], out var ms) ? ms / 1000.0 : 0;
        }
    }
}
