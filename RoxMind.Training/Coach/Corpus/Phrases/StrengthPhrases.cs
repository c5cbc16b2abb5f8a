namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>What went best.</summary>
internal static class StrengthPhrases
{
    /// <summary>The rules; <c>strengths.two</c>, <c>strengths.single</c> and <c>strengths.none</c> are whole parts.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["strengths.two"] =
            [
                "<best> {s1}, {s1.gap} [faster|quicker] than <than>, <and> {s2}, {s2.gap} [faster|ahead].",
                "<best> {s1}: {s1.gap} [faster|quicker] than <than>. <second>.",
                "<gain>. <second>.",
                "<gain>, and <second.low>.",
                "<in.s1> you were {s1.gap} [faster|quicker] than <than>, and {s2} went well too, {s2.gap} [faster|ahead].",
                "<in.s1> you gained {s1.gap} on <mates>; <second.low>.",
                "<lead> {s1} ({s1.gap} [faster|quicker] than <than>) and {s2} ({s2.gap} [faster|ahead]).",
                "<lead> {s1}, {s1.gap} ahead of <mates>, and {s2}, {s2.gap} [ahead|faster].",
                "{s1} [went|turned out] [best|especially well], {s1.gap} [faster|quicker] than <than>; <second.low>.",
                "{s1} [stood|stuck] out, {s1.gap} ahead of <mates>, [followed by|and so did] {s2}, {s2.gap} [ahead|faster].",
                "<keep>: {s1}, {s1.gap} [faster|quicker] than <than>, and {s2}, {s2.gap} faster.",
            ],
            ["strengths.two.tight"] =
            [
                "<lead> {s1} ({s1.gap} [faster|ahead]) and {s2} ({s2.gap} [faster|ahead]).",
                "<lead> {s1}, {s1.gap} [faster|ahead], and {s2}, {s2.gap} [faster|ahead].",
                "{s1} ({s1.gap} [faster|ahead]) and {s2} ({s2.gap} [faster|ahead]) [went best|stood out].",
                "{s1} went best, {s1.gap} [faster|ahead], [then|followed by] {s2}, {s2.gap} [faster|ahead].",
                "{s1} came out {s1.gap} [faster|ahead], and {s2} followed with {s2.gap}.",
                "<best> {s1}, {s1.gap} [faster|ahead], <and> {s2}, {s2.gap} [faster|ahead].",
            ],
            ["strengths.two.full"] =
            [
                "<best> {s1}: {s1.time}, which is {s1.gap} [faster|quicker] than <than>. <second>. <praise>.",
                "<gain>. <second>. <praise>.",
                "<lead> {s1}, {s1.gap} ahead of <mates>, and {s2}, {s2.gap} [ahead|faster]. <praise>.",
                "{s1} [went|turned out] [best|especially well], {s1.gap} [faster|quicker] than <than>. <second>. <praise>.",
                "<in.s1> you were {s1.gap} [faster|quicker] than <than>. <second>. <praise>.",
            ],
            ["strengths.single"] =
            [
                "<best.single> {s1}, {s1.gap} [faster|quicker] than <than>.",
                "<gain>.",
                "<gain>. <praise>.",
                "<in.s1> you were {s1.gap} [faster|quicker] than <than>[, which is worth keeping|].",
                "<in.s1> you [gained {s1.gap} on|were {s1.gap} ahead of] <mates>. <praise>.",
                "<keep.single>: {s1}, {s1.gap} [faster|quicker] than <than>.",
                "{s1} [stood|stuck] out, {s1.gap} ahead of <mates>.",
                "{s1} went [best|especially well]: {s1.time}, {s1.gap} [faster|quicker] than <than>.",
                "<best.single> {s1}: {s1.time}, and with that {s1.gap} [faster|quicker] than <than>.",
            ],
            ["strengths.none"] =
            [
                "no part of the race stood clearly apart from the rest",
                "your segments were close together, and none stood out as a strength",
                "no strength stood out; the parts of your race were much alike",
                "your segments were of a similar level throughout",
                "what you did well was spread [evenly |]across the race",
            ],
            ["best"] =
            [
                "what went best was",
                "you [did|raced] best on",
                "your strongest part was",
                "[at the top of|top of] your race was",
                "the best part of your race was",
                "the brightest spot was",
                "you can be pleased with",
                "it went particularly well on",
            ],
            ["best.single"] =
            [
                "what went best was",
                "your strongest part was",
                "the best part of your race was",
                "the brightest spot was",
                "what stands out is",
                "you can be pleased with",
            ],

            // Both strengths follow.
            ["lead"] =
            [
                "your strengths [on the day|in this race] were",
                "both of your best parts are worth a mention:",
                "you did best on",
                "you were strongest on",
                "it went particularly well on",
                "your race was carried by",
                "the race was strongest on",
                "much of what went right came from",
                "the bright spots were",
            ],
            ["keep"] =
            [
                "here are strengths to keep",
                "what to hold on to",
                "this is what worked",
                "some things went very well",
                "on the plus side",
                "to begin with what went well",
            ],
            ["keep.single"] =
            [
                "here is a strength to keep",
                "what to hold on to",
                "this is what worked",
                "on the plus side",
                "to begin with what went well",
            ],
            ["gain"] =
            [
                "{s1} [gave|won|brought] you {s1.gap} [on|compared with] <mates>",
                "{s1} took {s1.gap} less than <than>",
                "{s1} took you {s1.time}, {s1.gap} [faster|quicker] than <than>",
                "with {s1} you [gained {s1.gap} on|were {s1.gap} ahead of] <mates>",
                "{s1} came out {s1.gap} [faster|quicker] than <than>",
            ],
            ["second"] =
            [
                "{s2} followed, {s2.gap} [faster|ahead]",
                "{s2} also went well, {s2.gap} [faster|quicker] than <than>",
                "{s2} came next, {s2.gap} ahead of <mates>",
                "close to it was {s2}, {s2.gap} [faster|ahead]",
                "{s2} helped as well: {s2.gap} [faster|quicker] than <than>",
                "<in.s2> you were {s2.gap} [faster|ahead]",
                "next best was {s2}, {s2.gap} [faster|ahead]",
                "add to that {s2}, {s2.gap} [faster|quicker] than <than>",
            ],
            ["second.low"] =
            [
                "{s2} followed, {s2.gap} [faster|ahead]",
                "{s2} also went well, {s2.gap} ahead of <mates>",
                "{s2} came next, {s2.gap} [faster|quicker] than <than>",
                "<in.s2> you were {s2.gap} [faster|ahead]",
                "next best was {s2}, {s2.gap} [faster|ahead]",
            ],
            ["and"] = ["and", "followed by", "and after it", "as well as", "together with"],
            ["praise"] =
            [
                "that is worth keeping",
                "keep what works there",
                "whatever you do in training for this, keep it",
                "this is a base to build on",
                "that is the part of your training to leave as it is",
                "it shows what your training already does for you",
                "hold on to that",
                "there is little to change here",
                "this part of your preparation clearly works",
                "you can trust this part of your race",
            ],
            ["in.s1"] =
            [
                "!s1.roxzone,!s1.transitions? on {s1}",
                "s1.roxzone? in {s1}",
                "s1.transitions? in {s1}",
                "s1.station? at {s1}",
            ],
            ["in.s2"] =
            [
                "!s2.roxzone,!s2.transitions? on {s2}",
                "s2.roxzone? in {s2}",
                "s2.transitions? in {s2}",
                "s2.station? at {s2}",
            ],
        };
}
