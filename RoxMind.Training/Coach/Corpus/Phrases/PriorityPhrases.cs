namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>
/// A priority: the gap, a possible cause, a hint and what is realistic. <c>{p}</c> is the priority at hand; segments can be
/// plural ("the wall balls"), so that only verbs fit that have a single form.
/// </summary>
internal static class PriorityPhrases
{
    /// <summary>The rules; <c>priority</c> with its longer and shorter forms is the whole part.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["priority"] =
            [
                "<gap>. <why>; <do.low>.",
                "<gap>. <why>. <do>.",
                "<gap>. <why>: {p.hint}.",
                "<gap>. <why>, so {p.hint}.",
                "<gap>, <why.tail>. <do>.",
                "<gap>, <why.tail>; <do.low>.",
                "<gap>, <step>. <why>; <do.low>.",
                "<gap>, <step>. <do>.",
                "<gap>, <step>. <why>. <do>.",
                "<gap>, <step>, and <why>: {p.hint}.",
                "<gap>; <why>. <do>.",
                "<gap>. <do>; <why>.",
                "<aim> {p}, {p.hint}. <gap.after>, <why.tail>.",
                "<aim> {p}, {p.hint}: <gap.after>.",
                "<aim> {p}, {p.hint}. <gap.after>, and <why>.",
            ],
            ["priority.tight"] =
            [
                "<gap.tight><then>.",
                "<gap.tight><then>.",
                "<aim> {p} ({p.gap} [behind|slower]), {p.hint}.",
            ],
            ["gap.tight"] =
            [
                "{p} cost you {p.gap}",
                "{p} cost {p.gap}",
                "<on> {p} you lost {p.gap}",
                "<order.in> <on> {p} you lost {p.gap}",
                "{p} took {p.gap} longer than expected",
                "{p} took {p.gap} too long",
                "{p} came out {p.gap} slower than expected",
                "{p} ended {p.gap} behind expectation",
                "{p} left you {p.gap} behind",
                "<on> {p} you were {p.gap} behind",
                "<on> {p} you were {p.gap} slower than expected",
                "<on> {p} the gap was {p.gap}",
                "<order.in> {p}, {p.gap} behind",
                "<order.in> {p}, {p.gap} slower than expected",
                "<order.in> {p} cost you {p.gap}",
                "<order.in> {p} took {p.gap} too long",
                "<order.in> {p} left a gap of {p.gap}",
            ],

            // Goes on from the gap to the hint.
            ["then"] =
            [
                ": {p.hint}",
                "; {p.hint}",
                ", so {p.hint}",
                ". {p.hint}",
                "; you could {p.hint}",
                "; try to {p.hint}",
                ". it [helps|may help] to {p.hint}",
                ". to work on it, {p.hint}",
                "; the remedy: {p.hint}",
            ],
            ["priority.brief"] =
            [
                "<gap>: {p.hint}.",
                "<gap>; <do.low>.",
                "<gap>, so {p.hint}.",
                "<gap>. <do>.",
                "<gap.nude>, <why.tail>: {p.hint}.",
                "<gap.nude>, <step>: {p.hint}.",
                "<gap.nude>. <why>: {p.hint}.",
                "<aim> {p}, {p.hint}: <gap.after>.",
            ],
            ["priority.full"] =
            [
                "<gap>. <why>; <do.low>. <step.own>.",
                "<gap>. <step.own>. <why>. <do>.",
                "<gap>, <step>. <why>. <do>. <patience>.",
                "<gap.times>. <why>; <do.low>.",
                "<gap.times>, <step>. <why>: {p.hint}.",
                "<gap.times>. <why>, so {p.hint}. <step.own>.",
                "<gap.times>, <why.tail>. <do>. <step.own>.",
                "<gap>, <why.tail>. <do>. <step.own>.",
                "<aim> {p}, {p.hint}. <gap.after>, and <why>. <step.own>.",
                "<gap>. <do>; <why>. <patience>.",
            ],
            ["gap"] =
            [
                "first? [start|begin] with {p}, where you were <slow>",
                "first? the first place to look is {p}, <slow>",
                "first? first on the list: {p}, <slow>",
                "first? [most is to be won|the most can be won] <on> {p}, where you were <slow>",
                "first? {p} [deserved|would repay] attention first: you were <slow> there",
                "middle? next [comes|on the list]: {p}, <slow>",
                "middle? [next,|after that,] look at {p}, where you were <slow>",
                "middle? then there is time to find <on> {p}, where you were <slow>",
                "middle? the next place is {p}, <slow>",
                "middle? [something similar|much the same] holds for {p}, <slow>",
                "last? [finally|last]: {p}, <slow>",
                "last? finally, <on> {p} you were <slow>",
                "last? last on the list: {p}, <slow>",
                "last? the list closes with {p}, <slow>",
                "last? [some|more] time is [left|also to be found] <on> {p}, where you were <slow>",
                "only? the place to look is {p}, where you were <slow>",
                "only? what stands out is {p}, <slow>",
                "only? training would pay most <on> {p}, where you were <slow>",
                "only? if you work on anything, let it be {p}, <slow>",
                "<order.in> <on> {p} you were <slow>",
                "{p} took {p.gap} longer than <than>",
                "{p} cost you {p.gap} [against|compared with] <mates>",
                "<on> {p} you lost {p.gap} [against|compared with] <mates>",
                "{p} came out <slow>",
                "{p} ended {p.gap} behind <mates>",
                "<order.in> {p} left you {p.gap} behind <mates>",
                "<order.in> there is {p}, <slow>",
                "<on> {p} the gap to <mates> was {p.gap}",
                "<on> {p}, {p.gap} went missing [against|compared with] <mates>",
            ],
            ["gap.nude"] =
            [
                "<order.in> {p}, <slow>",
                "<on> {p} you were <slow>",
                "{p} cost you {p.gap}",
                "{p} took {p.gap} longer than <than>",
                "{p} left you {p.gap} behind",
            ],
            ["gap.times"] =
            [
                "<on> {p} the clock showed {p.time} against an expected {p.expected}, so {p.gap} [were lost|went missing]",
                "{p} took you {p.time}; that is {p.gap} [slower|longer] than <than>",
                "for {p} you needed {p.time}, {p.gap} [more|longer] than <than>",
                "<order.in> {p} took {p.time} where {p.expected} was to be expected, a gap of {p.gap}",
                "{p}, at {p.time}, left you {p.gap} behind <mates>",
            ],

            // Follows the hint, when the segment is named already.
            ["gap.after"] =
            [
                "you were {p.gap} slower there than <than>",
                "the gap to <mates> was {p.gap}",
                "!group? this segment took {p.gap} longer than <than>",
                "you lost {p.gap} there [against|compared with] <mates>",
                "there you were {p.gap} behind <mates>",
            ],
            ["slow"] =
            [
                "{p.gap} slower than <than>",
                "{p.gap} slower than <than>",
                "{p.gap} behind <mates>",
                "small? [just|only] {p.gap} slower than <than>",
                "small? a modest {p.gap} behind <mates>",
                "large? a full {p.gap} slower than <than>",
                "large? a clear {p.gap} behind <mates>",
            ],
            ["order.in"] =
            [
                "first? first of all,",
                "first? to begin with,",
                "first? above all,",
                "middle? next,",
                "middle? after that,",
                "middle? then",
                "middle? further on,",
                "last? finally,",
                "last? last,",
                "last? to close the list,",
                "only? above all,",
                "only? in particular,",
            ],
            ["on"] = ["!roxzone,!transitions? on", "roxzone? in", "transitions? in", "station? at", "run? during"],
            ["on.aim"] = ["!roxzone,!transitions? on", "roxzone? in", "transitions? in"],
            ["aim"] =
            [
                "to [win|get] time back <on.aim>",
                "to make up ground <on.aim>",
                "to get more out of",
                "to move forward <on.aim>",
                "if you want to work on",
                "first? first of all, for",
                "middle? next, for",
                "last? finally, for",
            ],
        };
}
