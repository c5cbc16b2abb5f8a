namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>Pacing, doubts and the target.</summary>
internal static class ClosingPhrases
{
    /// <summary>The rules; <c>pacing</c>, <c>caveats</c>, <c>target</c> and <c>farewell</c> are whole parts.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["pacing"] =
            [
                "<fade>, <fade.rare>[; <fade.do>|].",
                "<fade>, <fade.rare>. <fade.do>.",
                "<pace.lead>: <fade>. <fade.do>.",
                "<pace.lead>: <fade>, <fade.rare>.",
                "<fade>. <fade.comment>[, and <fade.do>|].",
            ],
            ["pacing.tight"] = ["<fade>.", "<fade>, <fade.rare>.", "<fade>; <fade.comment>."],
            ["fade"] =
            [
                "more? {late} were {fade} slower than {early}",
                "more? your pace dropped: {late} were {fade} slower than {early}",
                "more? on {late} you were {fade} slower than on {early}",
                "more? you slowed down by {fade} from {early} to {late}",
                "more? compared with {early}, your pace on {late} was {fade} slower",
                "less? {late} were {fade} faster than {early}",
                "less? your pace rose: {late} were {fade} faster than {early}",
                "less? on {late} you were {fade} faster than on {early}",
                "less? you sped up by {fade} from {early} to {late}",
                "less? compared with {early}, your pace on {late} was {fade} faster",
            ],
            ["fade.rare"] =
            [
                "more? a larger drop than most athletes have",
                "more? which is more than usual",
                "more? and few fade that much",
                "more? a drop that stands out",
                "less? which is rare",
                "less? and few athletes manage that",
                "less? a rare pattern",
                "less? where most slow down",
            ],
            ["fade.comment"] =
            [
                "more? most athletes keep more of their pace",
                "more? that is an unusually large fade",
                "more? such a drop is rare",
                "less? most athletes slow down instead",
                "less? that is an unusual pattern",
                "less? few races look like that",
            ],
            ["fade.do"] =
            [
                "more? a calmer start may leave more for the end",
                "more? holding back a little early on may pay off later",
                "more? it may be worth starting with more restraint",
                "more? an easier opening could keep the later runs together",
                "more? try a more patient start",
                "more? spending less early could help the later runs",
                "less? a slightly bolder start may be possible",
                "less? there may be room for a quicker opening",
                "less? you may be able to start with more courage",
                "less? perhaps the early runs were more careful than needed",
                "less? a little more pace early on may suit you",
            ],
            ["pace.lead"] =
            [
                "a word on pacing",
                "your pacing stands out",
                "the runs tell a story of their own",
                "look at your pacing too",
                "pacing is worth a thought",
                "as for the pacing",
            ],
            ["caveats"] =
            [
                "[read|take] this with some care: {caveats}.",
                "a word of caution: {caveats}.",
                "[please |]keep in mind: {caveats}.",
                "bear in mind: {caveats}.",
                "some caution is in order: {caveats}.",
                "the comparison is less certain than usual: {caveats}.",
                "this reading has its limits: {caveats}.",
                "treat the figures with some caution: {caveats}.",
                "there is a reason for caution: {caveats}.",
                "what limits this analysis: {caveats}.",
                "to be fair to you: {caveats}.",
                "do not read too much into single figures: {caveats}.",
                "for this race a note of care: {caveats}.",
                "the picture is not complete: {caveats}.",
                "not everything is certain here: {caveats}.",
            ],
            ["target"] =
            [
                "on a comparable course, {target} is a [realistic|sound|sensible] range for your next race",
                "for your next race, {target} is a realistic range[ on a comparable course|]",
                "if the next course is comparable, {target} is a realistic range to plan with",
                "a realistic range for [next time|your next race] is {target}[ on a comparable course|]",
                "next time, plan with {target}[ on a comparable course|]",
                "athletes with such a finish often run {target} [next time|in the next race]",
                "what athletes with such a finish usually do next is {target}[ on a comparable course|]",
                "all in all, a finish of {target} looks realistic for your next race",
                "a range of {target} is a sensible aim for the next race",
                "set your sights on {target} for the next comparable course",
                "as a range for your next start, {target} is [realistic|reasonable]",
                "a good range to plan with for the next race is {target}",
                "plan the next race for {target}, on a course like this",
                "your next race on a similar course could well end at {target}",
            ],

            // May follow the target.
            ["farewell"] =
            [
                "good luck with it",
                "enjoy the work until then",
                "take the time you need for it",
                "step by step is fine",
                "that is a goal you can train for calmly",
                "keep it simple and keep at it",
                "the rest is steady training",
                "you have a clear plan for it now",
            ],
        };
}
