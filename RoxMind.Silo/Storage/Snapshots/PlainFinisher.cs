using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Silo.Storage.Snapshots;

/// <summary>
/// Says which results of a snapshot have nothing but what nearly all have, and are written field by field by <see cref="FinisherWriter"/>. A
/// field that is not named here, also one that comes later, makes a result that has it another one, which is serialized as a whole.
/// </summary>
internal static class PlainFinisher
{
    /// <summary>Whether a result is written field by field.</summary>
    public static bool Is(FinisherSnapshot one) =>
        one.Failure is null
        && one.Result.Equals(Plain(one.Result))
        && (one.Ready is null || (one.Ready.Equals(Plain(one.Ready)) && one.Ready.RaceId == one.Result.RaceId));

    private static RaceResult Plain(RaceResult result) =>
        new()
        {
            RaceId = result.RaceId,
            EventId = result.EventId,
            EventName = result.EventName,
            Date = result.Date,
            Entrant = new Entrant(
                result.Entrant.ExternalId,
                result.Entrant.Name,
                result.Entrant.Nationality,
                result.Entrant.StartNumber
            ),
            Gender = result.Gender,
            Division = result.Division,
            AgeGroup = result.AgeGroup,
            TotalS = result.TotalS,
            Splits = result.Splits,
            Status = result.Status,
            PublishedRoxzoneTotalS = result.PublishedRoxzoneTotalS,
            FractionMs = result.FractionMs,
            SourceId = result.SourceId,
            Category = result.Category,
        };

    private static AnalysisReady Plain(AnalysisReady ready) =>
        new(
            ready.RaceId,
            ready.AthleteId,
            ready.TotalS,
            ready.ExpectedS,
            ready.Unavailable,
            ready.ModelVersion,
            ready.CourseSplits,
            ready.Repeat,
            ready.IsCourseKept,
            ready.ContentSeq
        )
        {
            CourseDigest = ready.CourseDigest,
            IsPlaced = ready.IsPlaced,
        };
}
