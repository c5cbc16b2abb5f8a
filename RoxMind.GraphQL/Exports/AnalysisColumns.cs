using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Exports;

/// <summary>
/// What an export of analyses tells of each race. Names and times come first, under the names of result files: an export can be imported
/// again. Times are seconds.
/// </summary>
internal static class AnalysisColumns
{
    private const int MostPriorities = 3;

    /// <summary>The columns.</summary>
    public static IReadOnlyList<ExportColumn<ExportedRace>> All { get; } =
    [
        new("event_name", row => ExportCell.Of(row.Result.EventName)),
        new("event_date", row => ExportCell.Of(row.Result.Date?.ToString("O"))),
        new("name", row => ExportCell.Of(row.Result.Entrant.Name)),
        new("nationality", row => ExportCell.Of(row.Result.Entrant.Nationality)),
        new("gender", row => ExportCell.Of(ConstantCase.Lower(row.Result.Gender))),
        new("age_group", row => ExportCell.Of(LeaderboardColumns.AgeOf(row.Result.AgeGroup))),
        new("division", row => ExportCell.Of(row.Result.Category ?? ConstantCase.Lower(row.Result.Division))),
        new("status", row => ExportCell.Of(ConstantCase.Lower(row.Result.Status))),
        new("total_time", row => ExportCell.Of(row.Result.TotalS == 0 ? null : row.Result.TotalS)),
        .. Enum.GetValues<Segment>()
            .Select(segment => new ExportColumn<ExportedRace>(
                RaceFormat.ColumnName(segment),
                row => ExportCell.Of(row.Result.Splits[segment])
            )),
        new("roxzone_time", row => ExportCell.Of(row.Result.RoxzoneTotalS)),
        new("rank", row => ExportCell.Of(row.Rank)),
        new("expected_s", row => ExportCell.Of(row.Analysis?.Expectation.ExpectedS)),
        new("expected_low_s", row => ExportCell.Of(row.Analysis?.Expectation.P10S)),
        new("expected_high_s", row => ExportCell.Of(row.Analysis?.Expectation.P90S)),
        new("vs_expected_s", row => ExportCell.Of(row.Analysis?.Expectation.ResidualS)),
        new(
            "verdict",
            row => ExportCell.Of(row.Analysis is { } known ? ConstantCase.Lower(known.Expectation.Verdict) : null)
        ),
        new("percentile", row => ExportCell.Of(row.Analysis is { } known ? Math.Round(known.Percentile, 1) : null)),
        .. Enum.GetValues<SegmentKind>()
            .Select(kind => new ExportColumn<ExportedRace>(
                $"gap_{ConstantCase.Lower(kind)}s_s",
                row => ExportCell.Of(row.Analysis?.Groups.FirstOrDefault(group => group.Kind == kind)?.GapS)
            )),
        .. Enum.GetValues<Segment>()
            .Select(segment => new ExportColumn<ExportedRace>(
                $"gap_{RaceFormat.ColumnName(segment)}_s",
                row => ExportCell.Of(row.Analysis?.Segments[(int)segment].GapS)
            )),
        .. Enumerable
            .Range(0, MostPriorities)
            .SelectMany<int, ExportColumn<ExportedRace>>(i =>
                [
                    new($"train_{i + 1}", row => ExportCell.Of(PartOf(row.PriorityAt(i)))),
                    new($"train_{i + 1}_gap_s", row => ExportCell.Of(row.PriorityAt(i)?.GapS)),
                    new($"train_{i + 1}_step_s", row => ExportCell.Of(row.PriorityAt(i)?.RealisticStepS)),
                ]
            ),
        new("not_analysed", row => ExportCell.Of(row.Unavailable)),
        new("race_id", row => ExportCell.Of(row.Id)),
    ];

    private static string? PartOf(Priority? priority) =>
        priority?.Segment is { } segment ? ConstantCase.Lower(segment)
        : priority?.Group is { } group ? ConstantCase.Lower(group)
        : null;
}
