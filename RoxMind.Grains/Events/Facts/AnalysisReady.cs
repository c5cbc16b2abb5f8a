using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;

namespace RoxMind.Grains.Events.Facts;

/// <summary>A recorded result has reached its athlete and was analysed, or could not be.</summary>
/// <param name="RaceId">The result.</param>
/// <param name="AthleteId">The athlete it belongs to.</param>
/// <param name="TotalS">Official finish time, seconds.</param>
/// <param name="ExpectedS">Expected finish before the race, seconds; null when there is no analysis.</param>
/// <param name="Unavailable">Why there is no analysis; null when there is one.</param>
/// <param name="ModelVersion">Version of the model bundle that made the analysis.</param>
/// <param name="CourseSplits">
/// How many splits of the event its course was estimated from; when there are many more, the analysis is made again.
/// </param>
/// <param name="Repeat">What the athlete's race beside an earlier one elsewhere says about the course; null without one.</param>
/// <param name="IsCourseKept">
/// Whether the athlete was handed the course to keep with the race; false where an earlier version wrote the fact, and then it is
/// handed down once.
/// </param>
/// <param name="ContentSeq">
/// Number of the log entry since which the result's content was what was analysed; 0 when it was as it was recorded.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("analysis-ready")]
public sealed record AnalysisReady(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string AthleteId,
    [property: Id(2)] int TotalS,
    [property: Id(3)] int? ExpectedS,
    [property: Id(4)] string? Unavailable,
    [property: Id(5)] string ModelVersion,
    [property: Id(6)] int CourseSplits = 0,
    [property: Id(7)] CourseRepeat? Repeat = null,
    [property: Id(8)] bool IsCourseKept = false,
    [property: Id(10)] long ContentSeq = 0
) : EventFact
{
    // Null in what earlier versions wrote, and where there is none.
    [Id(9)]
    private readonly LaterRaceList? _later;

    /// <summary>Later races of the athlete that were explained anew with this one.</summary>
    public IReadOnlyList<LaterRace> Later
    {
        get => (IReadOnlyList<LaterRace>?)_later ?? [];
        init => _later = value is { Count: > 0 } ? new LaterRaceList(value) : null;
    }

    /// <summary>Which course the analysis rests on, see <see cref="KeptCourse.Digest"/>; 0 where that was not told yet.</summary>
    [Id(11)]
    public int CourseDigest { get; init; }

    /// <summary>
    /// Whether nothing was left to be moved among the races of its name once it had reached the athlete: whoever tells namesakes apart need
    /// not look at it. False in what earlier versions wrote.
    /// </summary>
    [Id(12)]
    public bool IsPlaced { get; init; }

    /// <summary>The fact of an athlete's answer.</summary>
    /// <param name="result">The result.</param>
    /// <param name="contentSeq">See <see cref="ContentSeq"/>.</param>
    /// <param name="athleteId">Who took it.</param>
    /// <param name="taken">The answer.</param>
    /// <param name="isPlaced">See <see cref="IsPlaced"/>; an analysis that is made again says nothing new of it.</param>
    public static AnalysisReady Of(
        RaceResult result,
        long contentSeq,
        string athleteId,
        MatchOutcome.Taken taken,
        bool isPlaced
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(taken);
        return new AnalysisReady(
            result.RaceId,
            athleteId,
            result.TotalS,
            taken.ExpectedS,
            taken.Unavailable,
            taken.ModelVersion,
            taken.CourseSplits,
            taken.Repeat,
            taken.IsCourseKept,
            contentSeq
        )
        {
            Later = taken.Later,
            CourseDigest = taken.CourseDigest,
            IsPlaced = isPlaced,
        };
    }

    /// <summary>The fact where another athlete was given the race meanwhile: they may have got it with a course of before.</summary>
    public AnalysisReady MovedTo(string athleteId) =>
        this with
        {
            AthleteId = athleteId,
            IsCourseKept = false,
            IsPlaced = false,
        };
}
