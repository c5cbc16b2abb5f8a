using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.ReadModel.Snapshots;

/// <summary>A result in a snapshot of its event.</summary>
/// <param name="Result">The result as it is.</param>
/// <param name="Source">The publication that named it last.</param>
/// <param name="Seq">Number of the log entry that recorded it.</param>
/// <param name="ChangedSeq">Number of the log entry that corrected it last; 0 when none did.</param>
/// <param name="ContentSeq">Number of the log entry since which its content is what it is; 0 when it is as it was recorded.</param>
/// <param name="AthleteId">The athlete.</param>
/// <param name="Ready">The outcome of the analysis.</param>
/// <param name="Failure">The latest failure to bring it to its athlete.</param>
/// <param name="Marks">What is true of it.</param>
/// <param name="Entries">Numbers of the log entries that speak of it.</param>
/// <param name="Numbers">Its start numbers, and those it had.</param>
/// <param name="Repeat">What its athlete says of the course.</param>
/// <param name="ReadySeq">Number of the log entry with the analysis that counted last; 0 for none.</param>
/// <param name="Told">Numbers of the other log entries that hold an analysis.</param>
/// <param name="Published">The result as publications have it, where an official said otherwise.</param>
[GenerateSerializer]
[Immutable]
[Alias("finisher-snapshot")]
public sealed record FinisherSnapshot(
    [property: Id(0)] RaceResult Result,
    [property: Id(1)] string? Source,
    [property: Id(2)] long Seq,
    [property: Id(3)] long ChangedSeq,
    [property: Id(4)] long ContentSeq,
    [property: Id(5)] string? AthleteId,
    [property: Id(6)] AnalysisReady? Ready,
    [property: Id(7)] AnalysisFailed? Failure,
    [property: Id(8)] FinisherMarks Marks,
    [property: Id(9)] ImmutableArray<long> Entries,
    [property: Id(10)] ImmutableArray<string> Numbers,
    [property: Id(11)] CourseRepeat? Repeat,
    [property: Id(12)] long ReadySeq,
    [property: Id(13)] ImmutableArray<long> Told,
    [property: Id(14)] RaceResult? Published = null
);
