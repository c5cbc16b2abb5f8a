namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>The result: finish, what was expected, and the standing in the field.</summary>
internal static class ResultPhrases
{
    /// <summary>The rules; <c>result</c> is the whole part.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["result"] =
            [
                "<finish>, <compared>. <standing>.",
                "<finish>, <compared>. <standing>.",
                "<finish>, <compared>, <standing.third>.",
                "<finish>. <verdict>. <standing>.",
                "<finish>. <verdict>, <standing.third>.",
                "<finish>, <standing.tail>. <verdict>.",
                "<finish>. <standing>. <verdict>.",
                "<finish>, and <standing.and>. <verdict>.",
                "<verdict.first>. <standing>.",
                "<verdict.first>. <standing.short>.",
            ],
            ["result.brief"] =
            [
                "<finish>, <compared>, <standing.third>.",
                "<finish>, <standing.brief>. <verdict>.",
                "<finish>. <verdict>, <standing.third>.",
                "<verdict.first>. <standing.short>.",
                "<finish>, <compared>. <standing.short>.",
            ],
            ["result.tight"] =
            [
                "<finish>, <compared.tight>, <standing.third>.",
                "<finish>, <compared.tight>. <standing.short>.",
                "<finish>, <standing.tight>; <verdict.tight>.",
                "<finish>, <standing.tight>. <verdict.tight>.",
            ],
            ["result.full"] =
            [
                "<finish>, <compared>. <range>. <standing.full>.",
                "<finish>. <verdict>; <range>. <standing.full>.",
                "<finish>. <standing.full>. <verdict>, and <range>.",
                "<finish>, <standing.tail>. <verdict>; <range>.",
                "<verdict.first>; <range>. <standing.full>.",
                "<finish>, <compared>. <standing.full>.",
                "<finish>. <verdict>. <standing.full>.",
            ],
            ["finish"] =
            [
                "yes? you finished {event} in {finish}",
                "yes? at {event} you [finished in|crossed the line after|needed] {finish}",
                "yes? your [finish time|time|result] at {event} was {finish}",
                "yes? [your race at {event}|{event}] took you {finish}",
                "yes? you [completed|got through] {event} in {finish}",
                "yes? it took you {finish} to [finish|complete] {event}",
                "yes? the clock at {event} stopped at {finish}",
                "yes? after {finish} you crossed the line at {event}",
                "yes? {finish} [was your time|is your result] at {event}",
                "yes? you came home in {finish} at {event}",
                "yes? you have finished {event}, and the clock says {finish}",
                "no? you [finished|completed|got through] this race in {finish}",
                "no? [your|this] race took [you |]{finish}",
                "no? your [finish time|time|result] was {finish}",
                "no? it took you {finish} to [finish|reach the line]",
                "no? the clock stopped at {finish}",
                "no? after {finish} you crossed the line",
                "no? you crossed the [finish |]line after {finish}",
                "no? you came home in {finish}",
                "no? {finish} [was your time|is your result] in this race",
            ],

            // Follows a comma after the finish.
            ["compared"] =
            [
                "faster? <by> [faster|quicker] than <forecast>",
                "faster? <by> [faster|quicker] than expected[ <for>|]",
                "faster? which is <by> [faster|quicker] than <forecast>",
                "faster? <by> ahead of <forecast>",
                "faster? which is <by> ahead of <forecast>",
                "faster? beating <forecast> by <by>",
                "slower? <by> slower than <forecast>",
                "slower? <by> slower than expected[ <for>|]",
                "slower? which is <by> slower than <forecast>",
                "slower? <by> behind <forecast>",
                "slower? which is <by> behind <forecast>",
                "slower? where <hopes> {expected}, a difference of <by>",
                "level? [close to|in line with|right around|much like] the {expected} expected[ <for>|]",
                "level? which is [close to|about|in line with] the {expected} expected[ <for>|]",
                "level? with {expected} expected[ <for>|]",
                "level? practically the {expected} that <basis> had suggested",
                "level? and <hopes> {expected}, so all went to plan",
            ],

            ["compared.tight"] =
            [
                "faster? {residual} [faster|quicker] than expected",
                "faster? {residual} ahead of [expectation|the expected {expected}]",
                "slower? {residual} slower than expected",
                "slower? {residual} behind [expectation|the expected {expected}]",
                "level? [close to|about|near] the expected {expected}",
                "level? with {expected} expected",
                "level? [close to|near] the {expected} that was to be expected",
            ],
            ["verdict.tight"] =
            [
                "faster? that is {residual} [faster|quicker] than expected",
                "faster? you were {residual} ahead of expectation",
                "slower? that is {residual} slower than expected",
                "slower? you were {residual} behind expectation",
                "level? {expected} was to be expected",
                "level? the expectation was {expected}",
            ],

            // A sentence of its own after the finish.
            ["verdict"] =
            [
                "faster? that is <by> [faster|quicker] than <forecast>",
                "faster? that [beats|beat] <forecast> by <by>",
                "faster? <hopes> {expected}, so you were <by> faster",
                "faster? [set|measured] against <forecast>, you were <by> [faster|quicker]",
                "faster? [compared with|against] <forecast> this is <by> [faster|quicker]",
                "faster? you were <by> ahead of <forecast>",
                "faster? <hopes> {expected}; you were <by> [faster|quicker] than that",
                "slower? that is <by> slower than <forecast>",
                "slower? <hopes> {expected}, so you were <by> slower",
                "slower? [set|measured] against <forecast>, you were <by> slower",
                "slower? [compared with|against] <forecast> this is <by> slower",
                "slower? you were <by> behind <forecast>",
                "slower? <hopes> {expected}; you came in <by> behind that",
                "slower? it leaves you <by> behind <forecast>",
                "level? that is [in line with|close to|about] <forecast.level>",
                "level? <hopes> {expected}, so the race went [much |]as expected",
                "level? it [matches|is a match for] <forecast.level> almost exactly",
                "level? with <forecast.level> in mind, [this was|you had] a race to plan",
                "level? [compared with|against] <forecast.level> there is hardly a difference",
                "usual,faster? that is <by> [faster|quicker] than <forecast>, well inside the usual range",
                "usual,slower? that is <by> slower than <forecast>, well inside the usual range",
                "edge,faster? that is <by> [faster|quicker] than <forecast>, at the fast end of the usual range",
                "edge,slower? that is <by> slower than <forecast>, at the slow end of the usual range",
                "outside,faster? that is <by> [faster|quicker] than <forecast>, [clearly |]better than usual",
                "outside,slower? that is <by> slower than <forecast>, [clearly |]outside the usual range",
            ],

            // Expectation and finish in a single sentence.
            ["verdict.first"] =
            [
                "faster? <hopes> {expected}, and <finish>, <by> [faster|quicker]",
                "faster? you were <by> faster than expected[ <for>|]: <finish>",
                "faster? a race <by> ahead of <forecast>: <finish>",
                "slower? <hopes> {expected}, and <finish>, <by> slower",
                "slower? you were <by> slower than expected[ <for>|]: <finish>",
                "level? <hopes> {expected}, and <finish>",
                "level? you raced almost exactly as expected: <finish>, with {expected} expected",
            ],
            ["by"] =
            [
                "{residual}",
                "small? [just|only] {residual}",
                "large,faster? a full {residual}",
                "clear,faster? a clear {residual}",
            ],

            // What the finish is held against; follows "than" or a preposition.
            ["forecast"] =
            [
                "the {expected} expected[ <for>|]",
                "the {expected} that <basis> had suggested",
                "the expectation of {expected}[ <for>|]",
                "what was expected <for>",
                "what <basis> had suggested",
                "the expectation <for>",
                "an expected {expected}",
            ],
            ["forecast.level"] =
            [
                "the {expected} expected[ <for>|]",
                "the {expected} that <basis> had suggested",
                "the expectation of {expected}[ <for>|]",
                "an expected {expected}",
            ],

            // Ends right before the expected time.
            ["hopes"] =
            [
                "<basis> had pointed to",
                "<basis> had suggested",
                "<basis> led to an expectation of",
                "the expectation <for> came to",
                "the expectation <for> stood at",
            ],
            ["for"] =
            [
                "cohort? for {group}",
                "cohort? for {group}",
                "cohort? for athletes like you",
                "cohort? in your category",
                "previous? from your earlier [racing|races|results]",
                "previous? after your earlier [racing|results]",
                "previous? given your earlier races",
                "previous? on the strength of your earlier results",
            ],
            ["basis"] =
            [
                "cohort? [the usual result|the usual pattern] of {group}",
                "cohort? results in your category",
                "cohort? a look at athletes like you",
                "cohort? experience with [your category|athletes like you]",
                "previous? your earlier [racing|results]",
                "previous? your races before this",
                "previous? your record so far",
                "previous? your own racing history",
            ],
            ["range"] =
            [
                "usual? the usual range is {range}, and you are well inside it",
                "usual? you are in the middle of the usual range, {range}",
                "usual? most [comparable|similar] starts end somewhere from {range}, as yours did",
                "edge,faster? you are at the fast end of the usual range, {range}",
                "edge,faster? the usual range is {range}, and you are near its fast end",
                "edge,slower? you are at the slow end of the usual range, {range}",
                "edge,slower? the usual range is {range}, and you are near its slow end",
                "outside,faster? the usual range is {range}, and you did better than that",
                "outside,faster? most [comparable|similar] starts end somewhere from {range}, so this stands out",
                "outside,slower? the usual range is {range}, and this is outside it",
                "outside,slower? most [comparable|similar] starts end somewhere from {range}, so this day was unusual",
            ],
        };
}
