using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Exports;

/// <summary>What an exported leaderboard tells of each start.</summary>
internal static class LeaderboardColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<ExportColumn<LeaderboardRow>> All { get; } =
    [
        new("rank", row => ExportCell.Of(row.Rank == 0 ? null : row.Rank)),
        new("name", row => ExportCell.Of(row.Name)),
        new("nationality", row => ExportCell.Of(row.Nationality)),
        new("gender", row => ExportCell.Of(ConstantCase.Lower(row.Gender))),
        new("division", row => ExportCell.Of(row.Category ?? ConstantCase.Lower(row.Division))),
        new("age_group", row => ExportCell.Of(AgeOf(row.AgeGroup))),
        new("status", row => ExportCell.Of(ConstantCase.Lower(row.Status))),
        new("time", row => ExportCell.Of(row.TimeS == 0 ? null : RaceTime.Format(row.TimeS))),
        new("time_s", row => ExportCell.Of(row.TimeS == 0 ? null : row.TimeS + (row.FractionMs / 1000.0))),
        new("behind_s", row => ExportCell.Of(row.Rank == 0 ? null : row.BehindS)),
        new("vs_expected_s", row => ExportCell.Of(row.ResidualS)),
        new("athlete_id", row => ExportCell.Of(row.AthleteId is { } id ? $"{OpaqueId.Athlete(id)}" : null)),
        new("race_id", row => ExportCell.Of(row.AthleteId is { } id ? $"{OpaqueId.Race(id, row.RaceId)}" : null)),
    ];

    /// <summary>An age group; null when it is not known.</summary>
    internal static string? AgeOf(AgeGroup age) => age == AgeGroup.Unknown ? null : age.ToString();
}
