using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Athletes;

/// <summary>One race of an athlete with its explanation.</summary>
/// <param name="Result">The result.</param>
/// <param name="Basis">Why it is this athlete's.</param>
/// <param name="Outcome">The analysis, or why there is none.</param>
/// <param name="CourseSplits">How many splits of the event its course was estimated from for this analysis.</param>
/// <param name="Repeat">
/// What this race beside the athlete's earlier one elsewhere says about the course; null without an earlier one.
/// </param>
/// <param name="Course">
/// The course as the race's event handed it down with the result or at its latest renewal; null when it never did, as versions
/// before did not, and in what is shown of the athlete.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("athlete-race")]
public sealed record AthleteRace(
    [property: Id(0)] RaceResult Result,
    [property: Id(1)] IdentityBasis Basis,
    [property: Id(2)] AnalysisOutcome Outcome,
    [property: Id(3)] int CourseSplits = 0,
    [property: Id(4)] CourseRepeat? Repeat = null,
    [property: Id(5)] KeptCourse? Course = null
)
{
    /// <summary>The analysis; null when there is none.</summary>
    public RaceAnalysis? Analysis => (Outcome as AnalysisOutcome.Available)?.Analysis;

    /// <summary>Why there is no analysis, for people; null when there is one.</summary>
    public string? Unavailable => (Outcome as AnalysisOutcome.Unavailable)?.Reason;

    /// <summary>What it counts for later on, seconds; the finish where there is no analysis.</summary>
    public int CarriedS => Analysis is { CarriedS: > 0 and var carriedS } ? carriedS : Result.RacedS;

    /// <summary>What of the race is believed by its analysis.</summary>
    public BelievedRace Believed
    {
        get
        {
            const SegmentMarks Doubted = SegmentMarks.SetAside | SegmentMarks.HoldsMissingTime;
            var doubted = 0;
            foreach (var segment in Analysis?.Segments ?? [])
            {
                doubted |= (segment.Marks & Doubted) != SegmentMarks.None ? 1 << (int)segment.Segment : 0;
            }

            return new BelievedRace(Result.Splits.Without(doubted), CarriedS);
        }
    }
}
