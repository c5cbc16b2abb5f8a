using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Facts;

/// <summary>Puts an analysis into the few words of a <see cref="Situation"/>.</summary>
internal static class SituationReader
{
    /// <summary>The finish was what was expected, within what nobody would call a difference.</summary>
    public const string Level = "level";

    private const string None = "none";

    /// <summary>Below this share of the finish a difference is not spoken of: 15 s of 1:25:00.</summary>
    private const double LevelShare = 0.003;
    private const double SmallShare = 0.015;
    private const double ClearShare = 0.05;
    private const int LargeGapS = 35;

    /// <summary>With fewer compared segments than this it cannot be said that a race was balanced.</summary>
    private const int EnoughSegments = 12;

    public static string Direction(RaceAnalysis analysis)
    {
        var residual = analysis.Expectation.ResidualS;
        return Math.Abs(residual) <= analysis.Expectation.ExpectedS * LevelShare ? Level
            : residual < 0 ? "faster"
            : "slower";
    }

    public static Situation Read(
        RaceAnalysis analysis,
        ImmutableArray<Fact> facts,
        ImmutableArray<Strength> strengths,
        ImmutableArray<Priority> priorities
    )
    {
        var compared = analysis.Segments.Count(segment => segment.GapS is not null);
        var missing = priorities.IsEmpty && compared < EnoughSegments ? "unknown" : None;
        return new Situation(
            Direction(analysis),
            Size(Math.Abs(analysis.Expectation.ResidualS) / (double)Math.Max(1, analysis.Expectation.ExpectedS)),
            Place(analysis.Expectation.Verdict),
            Field(analysis.Percentile),
            analysis.Expectation.Basis == ExpectationBasis.PreviousRace ? "previous" : Level,
            [.. Enumerable.Range(0, 3).Select(rank => rank < priorities.Length ? Describe(priorities[rank]) : missing)],
            [.. strengths.Select(strength => Kind(strength.Part()))],
            facts.FirstOrDefault(fact => fact.Reference.Name == "fade")?.Sign switch
            {
                null => None,
                > 0 => "more",
                _ => "less",
            },
            facts.Any(fact => fact.Reference.Name == "caveats") ? "some" : None,
            facts.Any(fact => fact.Reference.Name == "event"),
            facts.Where(fact => fact.IsRequired).Sum(fact => FeedbackDraft.CountWords(fact.Text))
        );
    }

    private static string Describe(Priority priority) =>
        $"{Kind(priority.Part())} {(priority.GapS >= LargeGapS ? "large" : "small")}";

    private static string Kind(RacePart part) =>
        part.Segment is { } segment
            ? RaceFormat.Kind(segment) switch
            {
                SegmentKind.Run => "run",
                SegmentKind.Roxzone => "roxzone",
                _ => "station",
            }
            : part.DisplayName;

    private static string Place(Verdict verdict) =>
        verdict switch
        {
            Verdict.FasterThanExpected or Verdict.SlowerThanExpected => "outside",
            Verdict.FasterWithinRange or Verdict.SlowerWithinRange => "edge",
            _ => "usual",
        };

    private static string Size(double share) =>
        share < SmallShare ? "small"
        : share < ClearShare ? "clear"
        : "large";

    private static string Field(double percentile) =>
        percentile switch
        {
            >= 90 => "front",
            >= 65 => "upper",
            >= 35 => "middle",
            >= 10 => "lower",
            _ => "back",
        };
}
