namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>
/// Causes, hints and realistic steps. A cause is a noun phrase, sometimes plural and sometimes with a comma in it: it comes last
/// in its clause. A hint is an imperative that also works as an infinitive.
/// </summary>
internal static class AdvicePhrases
{
    /// <summary>The rules; the part on priorities uses them.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["why"] =
            [
                "this may come from {p.cause}",
                "[it|this] often comes from {p.cause}",
                "a [possible|common|likely] reason is {p.cause}",
                "the reason may be {p.cause}",
                "perhaps it goes back to {p.cause}",
                "[it|this] could be down to {p.cause}",
                "what often lies behind it is {p.cause}",
                "such a gap [often points|can point] to {p.cause}",
                "[it|that] can be a sign of {p.cause}",
                "the cause may well be {p.cause}",
                "many athletes lose time there through {p.cause}",
                "maybe it has to do with {p.cause}",
                "[it|this] might reflect {p.cause}",
                "coaches often see {p.cause} in such cases",
                "[sometimes|often] the explanation is {p.cause}",
                "think of {p.cause} as a possible cause",
                "it may start with {p.cause}",
            ],

            // Follows a comma.
            ["why.tail"] =
            [
                "perhaps because of {p.cause}",
                "possibly because of {p.cause}",
                "maybe through {p.cause}",
                "which may come from {p.cause}",
                "often a sign of {p.cause}",
                "which can be due to {p.cause}",
                "perhaps a matter of {p.cause}",
                "and the reason may be {p.cause}",
                "something that often goes back to {p.cause}",
                "possibly the effect of {p.cause}",
            ],

            // A sentence of its own.
            ["do"] =
            [
                "{p.hint}",
                "{p.hint}",
                "to work on it, {p.hint}",
                "to close the gap, {p.hint}",
                "to [win|get] time back, {p.hint}",
                "to make up ground, {p.hint}",
                "a good [answer|remedy|way forward|next step] is to {p.hint}",
                "it [helps|may help|is worth the effort] to {p.hint}",
                "you could {p.hint}",
                "try this: {p.hint}",
                "the suggestion here: {p.hint}",
                "what [helps|usually helps] is to {p.hint}",
                "if you want to change that, {p.hint}",
                "what you can do is {p.hint}",
                "from here on, {p.hint}",
                "a simple plan: {p.hint}",
                "the way to improve it is to {p.hint}",
                "a thing to try is to {p.hint}",
                "make it your plan to {p.hint}",
            ],
            ["do.low"] =
            [
                "{p.hint}",
                "{p.hint}",
                "to work on it, {p.hint}",
                "to close the gap, {p.hint}",
                "to win time back, {p.hint}",
                "a good [answer|remedy] is to {p.hint}",
                "it [helps|may help] to {p.hint}",
                "you could {p.hint}",
                "what helps is to {p.hint}",
                "try to {p.hint}",
                "the remedy: {p.hint}",
                "a good plan is to {p.hint}",
                "it is worth the effort to {p.hint}",
                "you might {p.hint}",
            ],

            // Follows a comma after the gap.
            ["step"] =
            [
                "of which {p.step} [is|looks] realistic[ in a training block|]",
                "and {p.step} of that is a realistic [next |]step",
                "with {p.step} as a realistic [first |]step",
                "and winning back {p.step} is realistic",
                "where {p.step} is within reach",
                "and about {p.step} of it looks within reach",
                "and a training block can bring back {p.step} of it",
            ],
            ["step.own"] =
            [
                "[about|some] {p.step} of that is within reach[ in a training block|]",
                "a realistic [first |next |]step is {p.step}",
                "winning back {p.step} is a realistic goal",
                "in a training block, {p.step} of it [is|looks] realistic",
                "aim for {p.step} of it to begin with",
                "as a [realistic |first |]goal, take {p.step}",
                "think of {p.step} as the next step",
            ],
            ["patience"] =
            [
                "give it some weeks before you judge it",
                "small and steady work is enough here",
                "a little of it every week goes a long way",
                "this takes patience more than effort",
                "a few focused sessions can show the way",
                "quality counts more than quantity here",
                "do it calmly and often",
            ],
        };
}
