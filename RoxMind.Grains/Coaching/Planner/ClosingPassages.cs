using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>The last part of a text: pacing, what makes the comparison uncertain, and the next target.</summary>
internal static class ClosingPassages
{
    private const int NamedSplits = 2;
    private const int MostUncertaintiesInFull = 2;

    /// <summary>Sentences that help to read the numbers, for texts that have room.</summary>
    public static ImmutableArray<string> Explanations { get; } =
    [
        "Each segment is compared with athletes whose other splits look like yours, so the gaps show relative strengths and not your general level.",
        "A difference smaller than the usual variation from race to race says little, so read small gaps with patience.",
        "Keep what brought this result, change a single thing at a time, and give it some weeks before you judge it.",
        "Even pacing on the runs and calm transitions keep what you gain at the stations.",
        "The next race on a comparable course will show whether a change is more than chance.",
    ];

    /// <summary>A remark when the runs faded unusually much or little.</summary>
    public static Passage Pacing(RaceAnalysis analysis, Variation variation)
    {
        if (analysis.Pacing.FadePct is not { } fade || !TypicalFade.Of(analysis.Standard.Gender).IsRare(fade))
        {
            return Passage.None;
        }

        var fact = $"Runs 5 to 7 were {Wording.Share(fade)} {(fade > 0 ? "slower" : "faster")} than runs 2 to 4";
        return fade > 0
            ? new Passage(
                fact
                    + variation.Pick<string>(
                        "fade",
                        [
                            ", a larger fade than most athletes have; a calmer start may leave more for the end.",
                            ", more than is usual; holding back a little at the start may pay off later.",
                        ]
                    ),
                fact + ", an unusually large fade."
            )
            : new Passage(
                fact
                    + variation.Pick<string>(
                        "fade",
                        [
                            ", which is rare; a slightly bolder start may be possible.",
                            ", a rare pattern, so there may be room for a quicker start.",
                        ]
                    ),
                fact + ", which is rare."
            );
    }

    /// <summary>What makes this comparison less certain than usual.</summary>
    public static Passage Caveats(RaceResult race, RaceAnalysis analysis)
    {
        var caveats = Uncertainties(race, analysis).ToList();
        return caveats.Count == 0
            ? Passage.None
            : new Passage(
                $"Read this with some care: {string.Join("; ", caveats.ConvertAll(caveat => caveat.Full))}.",
                $"Read with care: {Wording.Row(caveats.ConvertAll(caveat => caveat.Brief))}."
            );
    }

    /// <summary>The range to aim for next time.</summary>
    public static Passage Target(RaceResult race, RaceAnalysis analysis, Variation variation)
    {
        var target = TargetRange.Of(race, analysis);
        var range = $"{RaceTime.Format(target.FastS)} to {RaceTime.Format(target.SlowS)}";
        return new Passage(
            variation.Pick<string>(
                "target",
                [
                    $"On a comparable course, {range} is a realistic range for your next race.",
                    $"For your next race, {range} is a realistic range on a comparable course.",
                    $"If the next course is comparable, {range} is a realistic range to plan with.",
                ]
            ),
            $"Realistic next time: {range}."
        );
    }

    /// <summary>The doubts as one phrase that follows a colon; empty when there are none.</summary>
    public static string UncertaintiesInARow(RaceResult race, RaceAnalysis analysis)
    {
        var uncertainties = Uncertainties(race, analysis).ToList();
        return uncertainties.Count <= MostUncertaintiesInFull
            ? string.Join("; ", uncertainties.ConvertAll(uncertainty => uncertainty.Full))
            : Wording.Row(uncertainties.ConvertAll(uncertainty => uncertainty.Brief));
    }

    private static Passage SetAside(RaceAnalysis analysis)
    {
        string[] names =
        [
            .. analysis
                .Segments.Where(segment => segment.Marks.HasFlag(SegmentMarks.SetAside))
                .Select(segment => RaceFormat.DisplayName(segment.Segment)),
        ];
        var (row, isAside) = names.Length == 1 ? (names[0], "is set aside") : (Wording.Row(names), "are set aside");
        return new Passage($"{row} {isAside}, out of line with the rest of the race", $"{row} {isAside}");
    }

    private static IEnumerable<Passage> Uncertainties(RaceResult race, RaceAnalysis analysis)
    {
        if (analysis.Has(QualityFlag.IncludesPenalty))
        {
            var beyond = Wording.Size(analysis.BeyondPartsS);
            yield return new Passage(
                $"the official time includes {beyond} beyond the parts, such as a penalty",
                $"a penalty of {beyond} is included"
            );
        }

        if (analysis.Has(QualityFlag.MissingSplits))
        {
            yield return Missing(race);
        }

        if (analysis.Has(QualityFlag.FewPeers))
        {
            yield return new Passage("few finishers of your age group are known", "your age group has few finishers");
        }

        if (analysis.Has(QualityFlag.AgeUnknown))
        {
            yield return new Passage(
                "your age group is unknown, so all ages are compared",
                "your age group is unknown"
            );
        }

        if (analysis.Has(QualityFlag.TotalDiffersFromSplits))
        {
            yield return new Passage(
                "the official time is not the sum of the splits, so a time among them needs a correction",
                "a time needs a correction"
            );
        }

        if (analysis.Has(QualityFlag.Transferred))
        {
            yield return new Passage(
                "few finishers of this division are known, so the nearest division stands in",
                "the nearest division stands in"
            );
        }

        if (analysis.Has(QualityFlag.SplitsSetAside))
        {
            yield return SetAside(analysis);
        }

        if (analysis.Has(QualityFlag.CourseEffectUnknown))
        {
            yield return new Passage(
                "how fast this course is has not been measured, so part of a gap may belong to the venue",
                "the course effect is unknown"
            );
        }

        if (ComparesAcrossWallBallRules(race, analysis))
        {
            yield return new Passage(
                "the last station asks more of women from this season on, so an earlier race compares less well",
                "the last station is longer from this season on"
            );
        }
    }

    private static Passage Missing(RaceResult race)
    {
        var missing = RaceFormat.Segments.Where(segment => race.Splits[segment] is null).ToList();
        var names = missing.ConvertAll(Wording.The);

        // A time stands there, and can't be true.
        var how = missing.Exists(segment => race.Doubtful.Any(split => split.Segment == segment))
            ? "not recorded correctly"
            : "not recorded";
        return missing.Count switch
        {
            _ when race.RoxzoneDoubt is not null => new Passage(
                "the time of all transitions together was not recorded correctly",
                "the transitions were not recorded correctly"
            ),
            0 => new Passage("a split was not recorded", "a split was not recorded"),
            1 => new Passage($"the split for {names[0]} was {how}", $"a split was {how}"),
            NamedSplits => new Passage($"the splits for {Wording.Row(names)} were {how}", $"some splits were {how}"),
            _ => new Passage($"several splits were {how}", $"some splits were {how}"),
        };
    }

    /// <summary>Women's repetitions rose with this season: an expectation from an earlier race rests on the other test.</summary>
    private static bool ComparesAcrossWallBallRules(RaceResult race, RaceAnalysis analysis) =>
        race.Gender == Gender.Female
        && race.Season == StationStandard.FirstSeasonWithHundredForWomen
        && analysis.Expectation.Basis == ExpectationBasis.PreviousRace;
}
