using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>The first part of a text: the result in its context, and what went well.</summary>
internal static class ResultPassages
{
    /// <summary>Finish, expectation, percentile and peer group.</summary>
    public static Passage Context(RaceResult race, RaceAnalysis analysis, Variation variation)
    {
        var finish = RaceTime.Format(race.RacedS);
        var opening = Wording.Event(race) is { } name
            ? variation.Pick<string>(
                "opening",
                [
                    $"At {name} you finished in {finish}",
                    $"You finished {name} in {finish}",
                    $"Your time at {name} was {finish}",
                ]
            )
            : $"You finished this event in {finish}";
        var comparison = Comparison(analysis);
        return new Passage(
            $"{opening}, {comparison}{Range(analysis.Expectation)}. {Placing(analysis, variation)}",
            $"{opening}, {comparison}. {BriefPlacing(analysis)}"
        );
    }

    /// <summary>Up to two segments that went best.</summary>
    public static Passage Strengths(RaceAnalysis analysis, Variation variation)
    {
        var strengths = analysis.Strengths.Where(strength => strength.GapS < 0).Take(2).ToList();
        if (strengths.Count == 0)
        {
            return new Passage(
                variation.Pick<string>(
                    "no strength",
                    [
                        "No single segment stood clearly ahead of the others.",
                        "Your segments were close together, and none stood clearly ahead.",
                    ]
                ),
                "No segment stood clearly ahead."
            );
        }

        var first = (Name: Wording.The(strengths[0].Part()), Gain: Wording.Size(strengths[0].GapS));
        if (strengths.Count == 1)
        {
            return new Passage(
                variation.Pick<string>(
                    "strength",
                    [
                        $"Your strongest part was {first.Name}, {first.Gain} faster than expected.",
                        $"What stood out was {first.Name}, {first.Gain} faster than your other segments suggest.",
                    ]
                ),
                $"Strongest: {first.Name}, {first.Gain} faster than expected."
            );
        }

        var second = (Name: Wording.The(strengths[1].Part()), Gain: Wording.Size(strengths[1].GapS));
        return new Passage(
            variation.Pick<string>(
                "strengths",
                [
                    $"Two parts stood out: {first.Name}, {first.Gain} faster than expected, and {second.Name}, {second.Gain} faster.",
                    $"You did best on {first.Name}, {first.Gain} faster than your other segments suggest, and on {second.Name}, {second.Gain} faster.",
                    $"Your strengths on the day were {first.Name} ({first.Gain} faster than expected) and {second.Name} ({second.Gain} faster).",
                    $"It went particularly well on {first.Name}, {first.Gain} faster than the rest of your race suggests, and on {second.Name}, {second.Gain} faster.",
                ]
            ),
            $"Strongest: {first.Name} ({first.Gain} faster) and {second.Name} ({second.Gain} faster)."
        );
    }

    private static string Comparison(RaceAnalysis analysis)
    {
        var expectation = analysis.Expectation;
        var source =
            expectation.Basis == ExpectationBasis.PreviousRace
                ? "expected from your earlier racing"
                : $"typical for {analysis.PeerGroup}";
        return expectation.ResidualS switch
        {
            0 => $"exactly the time {source}",
            < 0 =>
                $"{Wording.Size(expectation.ResidualS)} faster than the {RaceTime.Format(expectation.ExpectedS)} {source}",
            _ =>
                $"{Wording.Size(expectation.ResidualS)} slower than the {RaceTime.Format(expectation.ExpectedS)} {source}",
        };
    }

    private static string Range(Expectation expectation)
    {
        var range = $"{RaceTime.Format(expectation.P10S)} to {RaceTime.Format(expectation.P90S)}";
        return expectation.Verdict switch
        {
            Verdict.FasterThanExpected => $" and better than the usual range of {range}",
            Verdict.SlowerThanExpected => $" and outside the usual range of {range}",
            Verdict.FasterWithinRange => $" and at the fast end of the usual range of {range}",
            Verdict.SlowerWithinRange => $" and at the slow end of the usual range of {range}",
            _ => " and well within the usual range",
        };
    }

    private static string Placing(RaceAnalysis analysis, Variation variation)
    {
        var (behind, standard) = (Wording.Behind(analysis.Percentile), StandardName.Of(analysis.Standard));
        if (analysis.PeerCount <= 0)
        {
            return $"That puts you in front of {behind} of {standard}.";
        }

        var peers = Wording.Finishers(analysis.PeerCount);
        return variation.Pick<string>(
            "standing",
            [
                $"That puts you in front of {behind} of {standard}; your peer group, {analysis.PeerGroup}, has {peers}.",
                $"You finished in front of {behind} of {standard}, and your peer group, {analysis.PeerGroup}, counts {peers}.",
                $"It places you in front of {behind} of {standard}. Your peers are {analysis.PeerGroup}, {peers} in all.",
            ]
        );
    }

    private static string BriefPlacing(RaceAnalysis analysis)
    {
        var standing =
            $"You are in front of {Wording.Behind(analysis.Percentile)} of {StandardName.Of(analysis.Standard)}";
        return analysis.PeerCount <= 0
            ? $"{standing}."
            : $"{standing}; your peers: {analysis.PeerGroup}, {Wording.Finishers(analysis.PeerCount)}.";
    }
}
