using System.Globalization;
using System.Text;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>Writes result files in the published form: comma-separated UTF-8, times as <c>H:MM:SS</c>.</summary>
internal sealed class ResultFileWriter(TextWriter writer)
{
    private static readonly string[] Words =
    [
        "open",
        "pro",
        "elite",
        "doubles",
        "relay",
        "goruck",
        "goruck_doubles",
        "pro_doubles",
        "elite_doubles",
        "adaptive",
        "corporate_relay",
    ];

    /// <summary>Writes the names of the columns.</summary>
    public async Task WriteHeaderAsync()
    {
        var segments = RaceFormat.Segments.Select(RaceFormat.ColumnName).Append("roxzone_8");
        string[] columns =
        [
            "event_id",
            "event_name",
            "event_date",
            "start_number",
            "name",
            "gender",
            "nationality",
            "age_group",
            "division",
            "total_time",
            "work_time",
            "roxzone_time",
            "run_time",
            .. segments,
        ];
        await writer.WriteAsync($"{string.Join(',', columns)}\n");
    }

    /// <summary>Writes one row.</summary>
    public async Task WriteAsync(SyntheticRow row)
    {
        string[] fields =
        [
            row.Event.Id,
            row.Event.Name,
            row.Event.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.StartNumber.ToString(CultureInfo.InvariantCulture),
            row.Athlete.Name,
            row.Standard.Gender.ToString().ToLowerInvariant(),
            row.Nationality,
            row.AgeGroup,
            Words[(int)row.Standard.Division],
            Time(row.TotalS),
            Time(Sum(row.Splits, SegmentKind.Station)),
            Time(Sum(row.Splits, SegmentKind.Roxzone)),
            Time(Sum(row.Splits, SegmentKind.Run)),
            .. RaceFormat.Segments.Select(segment => Time(row.Splits[segment] ?? 0)),
            Time(0),
        ];
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            line.Append(line.Length == 0 ? string.Empty : ",")
                .Append(field.Contains(',', StringComparison.Ordinal) ? $"\"{field}\"" : field);
        }

        await writer.WriteAsync(line.Append('\n'));
    }

    private static int Sum(Splits splits, SegmentKind kind) =>
        RaceFormat.Segments.Where(segment => RaceFormat.Kind(segment) == kind).Sum(segment => splits[segment] ?? 0);

    private static string Time(int seconds) => $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}";
}
