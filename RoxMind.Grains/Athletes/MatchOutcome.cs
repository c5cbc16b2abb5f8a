using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Athletes;

/// <summary>An athlete's answer to a race that may be theirs.</summary>
[GenerateSerializer]
[Immutable]
[Alias("claim-outcome")]
public abstract record MatchOutcome
{
    private MatchOutcome() { }

    /// <summary>The race is this athlete's (now, or since an earlier delivery of the same race).</summary>
    /// <param name="ExpectedS">Expected finish, seconds; null when there is no analysis.</param>
    /// <param name="Unavailable">Why there is no analysis.</param>
    /// <param name="ModelVersion">The bundle that made it.</param>
    /// <param name="CourseSplits">How many splits of the event its course was estimated from.</param>
    /// <param name="Repeat">What the race beside an earlier one elsewhere says about the course; null without one.</param>
    /// <param name="IsCourseKept">
    /// Whether the athlete has the course with the race; false for one that an earlier version took, until its event renews it.
    /// </param>
    [GenerateSerializer]
    [Immutable]
    [Alias("claim-taken")]
    public sealed record Taken(
        [property: Id(0)] int? ExpectedS,
        [property: Id(1)] string? Unavailable,
        [property: Id(2)] string ModelVersion,
        [property: Id(3)] int CourseSplits = 0,
        [property: Id(4)] CourseRepeat? Repeat = null,
        [property: Id(5)] bool IsCourseKept = false
    ) : MatchOutcome
    {
        /// <summary>Later races that were explained anew with it.</summary>
        [Id(6)]
        public ImmutableArray<LaterRace> Later { get; init; } = [];

        /// <summary>Which course the analysis rests on, see <see cref="KeptCourse.Digest"/>; 0 when none is kept.</summary>
        [Id(7)]
        public int CourseDigest { get; init; }

        /// <summary>The summary of a race's analysis.</summary>
        public static Taken From(AthleteRace race)
        {
            ArgumentNullException.ThrowIfNull(race);
            return race.Outcome switch
            {
                AnalysisOutcome.Available ready => new Taken(
                    ready.Analysis.Expectation.ExpectedS,
                    null,
                    ready.Analysis.ModelVersion,
                    race.CourseSplits,
                    race.Repeat,
                    race.Course is not null
                )
                {
                    CourseDigest = race.Course?.Digest ?? 0,
                },
                AnalysisOutcome.Unavailable none => new Taken(
                    null,
                    none.Reason,
                    none.ModelVersion,
                    race.CourseSplits,
                    race.Repeat,
                    race.Course is not null
                )
                {
                    CourseDigest = race.Course?.Digest ?? 0,
                },
                _ => throw new ArgumentOutOfRangeException(nameof(race)),
            };
        }
    }

    /// <summary>The race was moved to another athlete: it is theirs.</summary>
    /// <param name="AthleteId">Who has it.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("claim-moved")]
    public sealed record Moved([property: Id(0)] string AthleteId) : MatchOutcome;

    /// <summary>The race is somebody else's: this athlete has another result at the event, or the ages do not fit.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("claim-refused")]
    public sealed record NotMine : MatchOutcome;

    /// <summary>The race was erased at the athlete's wish while this was on its way: nobody is to have it.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("claim-erased")]
    public sealed record Erased : MatchOutcome;
}
