using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Tells other programs of one explained race. Durations are whole seconds.</summary>
internal static class RaceJson
{
    /// <summary>The object of a race.</summary>
    public static async Task<object> OfAsync(
        AthleteRace race,
        IFeedbackWriter writer,
        CancellationToken cancellationToken
    )
    {
        var result = race.Result;
        var analysis = race.Analysis;
        var feedback = analysis is null
            ? null
            : await writer.WriteAsync(result, analysis, null, isInteractive: true, cancellationToken);
        return new
        {
            result.Entrant.Name,
            result.Entrant.Nationality,
            result.Entrant.StartNumber,
            result.EventId,
            result.EventName,
            result.Date,
            result.Gender,
            result.Division,
            result.Category,
            AgeGroup = result.AgeGroup.IsKnown ? result.AgeGroup.ToString() : null,
            result.Status,
            result.TotalS,
            Splits = RaceFormat
                .Segments.Where(segment => result.Splits[segment] is not null)
                .ToDictionary(RaceFormat.ColumnName, segment => result.Splits[segment]),
            result.RoxzoneTotalS,
            result.RoxzoneDoubt,
            DoubtfulSplits = result.Doubtful.Select(split => new
            {
                Segment = RaceFormat.ColumnName(split.Segment),
                split.TimeS,
                split.Code,
                split.Reason,
            }),
            NoAnalysis = race.Unavailable,
            Analysis = analysis is null ? null : Of(analysis),
            Feedback = feedback?.Text,
        };
    }

    private static object Of(RaceAnalysis analysis) =>
        new
        {
            analysis.ModelVersion,
            analysis.Percentile,
            analysis.PeerGroup,
            analysis.PeerCount,
            analysis.Expectation.ExpectedS,
            analysis.Expectation.P10S,
            analysis.Expectation.P90S,
            analysis.Expectation.ResidualS,
            analysis.Expectation.Verdict,
            analysis.Expectation.FasterThanPct,
            analysis.Forecast,
            Groups = analysis.Groups,
            Segments = analysis.Segments.Select(segment => new
            {
                Segment = RaceFormat.ColumnName(segment.Segment),
                segment.TimeS,
                segment.ExpectedS,
                segment.GapS,
                segment.Percentile,
            }),
            Priorities = analysis.Priorities.Select(priority => new
            {
                Segment = priority.Segment is { } segment ? RaceFormat.ColumnName(segment) : null,
                priority.Group,
                priority.GapS,
                priority.RealisticStepS,
            }),
        };
}
