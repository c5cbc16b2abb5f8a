using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Imports;

/// <summary>Writes rows of a result file as a publisher would.</summary>
internal static class ResultLine
{
    public const string Columns = "event_id,event_name,name,gender,nationality,age_group,division,total_time";

    /// <summary>Usual times of a race, in course order, seconds; they sum to 5,400.</summary>
    public static readonly int[] UsualSplits =
    [
        300,
        270,
        40,
        310,
        180,
        40,
        320,
        300,
        40,
        320,
        330,
        40,
        320,
        290,
        40,
        320,
        130,
        40,
        330,
        300,
        40,
        400,
        700,
    ];

    public static string Header(char delimiter = ',') =>
        string.Join(delimiter, [.. Columns.Split(','), .. SplitColumns(), "roxzone_8"]);

    public static IEnumerable<string> SplitColumns() => RaceFormat.Segments.Select(RaceFormat.ColumnName);

    public static string Of(
        string name = "A. Runner",
        string gender = "female",
        string division = "open",
        string ageGroup = "30-34",
        string eventId = "E1",
        string eventName = "S6 2024 Testville",
        string? total = null,
        IReadOnlyList<int>? splits = null,
        char delimiter = ','
    )
    {
        splits ??= UsualSplits;
        return string.Join(
            delimiter,
            (string[])
                [
                    eventId,
                    eventName,
                    name,
                    gender,
                    "SUI",
                    ageGroup,
                    division,
                    total ?? Time(splits.Sum()),
                    .. splits.Select(Time),
                    "0:00:00",
                ]
        );
    }

    public static string Time(int seconds) => $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}";

    public static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static byte[] File(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    /// <summary>The usual splits with some replaced.</summary>
    public static int[] Splits(params (Segment Segment, int Seconds)[] changes)
    {
        var splits = UsualSplits.ToArray();
        foreach (var (segment, seconds) in changes)
        {
            splits[(int)segment] = seconds;
        }

        return splits;
    }
}
