namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>The place in the field and the group of peers.</summary>
internal static class PlacingPhrases
{
    /// <summary>The rules; the part on the result uses them.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["standing"] =
            [
                "<standing.short>",
                "<standing.short>, <place>",
                "<standing.short>; <peers>",
                "<standing.short>, and <peers>",
            ],
            ["standing.full"] =
            [
                "<standing.short>, <place>. <peers>",
                "<standing.short>, <place>; <peers>",
                "<standing.short>. <peers>",
                "<peers>, and <standing.low>",
                "<peers>. <standing.short>, <place>",
            ],
            ["standing.short"] =
            [
                "that is in front of {percentile} of {standard}",
                "it puts you in front of {percentile} of {standard}",
                "you stand in front of {percentile} of {standard}",
                "you finished in front of {percentile} of {standard}",
                "[in the ranking|in the field] you are in front of {percentile} of {standard}",
                "the result is in front of {percentile} of {standard}",
                "your place is in front of {percentile} of {standard}",
                "this result ranks in front of {percentile} of {standard}",
                "with that you are in front of {percentile} of {standard}",
            ],
            ["standing.low"] =
            [
                "you stand in front of {percentile} of {standard}",
                "this is in front of {percentile} of {standard}",
                "the result ranks in front of {percentile} of {standard}",
            ],

            // Follows a comma.
            ["standing.tail"] =
            [
                "which [puts|places] you in front of {percentile} of {standard}[, <place>|]",
                "which is in front of {percentile} of {standard}[, <place>|]",
                "and that means in front of {percentile} of {standard}",
                "in front of {percentile} of {standard}[, <place>|]",
                "a result in front of {percentile} of {standard}",
            ],
            ["standing.brief"] =
            [
                "in front of {percentile} of {standard}",
                "which is in front of {percentile} of {standard}",
                "which puts you in front of {percentile} of {standard}",
                "and that is in front of {percentile} of {standard}",
            ],

            ["standing.tight"] =
            [
                "in front of {percentile} of {standard}",
                "in front of {percentile} of the field",
                "which is in front of {percentile} of {standard}",
                "and with that in front of {percentile} of the field",
            ],

            // Follows a comparison with the expectation.
            ["standing.third"] =
            [
                "and you [stand|are] in front of {percentile} of {standard}",
                "and that puts you in front of {percentile} of {standard}",
                "and you rank in front of {percentile} of {standard}",
            ],

            // Follows "and".
            ["standing.and"] =
            [
                "you [stand|rank] in front of {percentile} of {standard}",
                "you are in front of {percentile} of {standard}",
            ],
            ["place"] =
            [
                "front? near the very front",
                "front? close to the top of the field",
                "front? in fast company",
                "front? a place near the leaders",
                "upper? in the faster part of the field",
                "upper? well up in the field",
                "upper? with most of the field after you",
                "upper? in the upper part of the field",
                "middle? in the middle of the field",
                "middle? right in the heart of the field",
                "middle? amid the main field",
                "middle? with the main group of athletes",
                "lower? with room to move up",
                "lower? and there is room to climb",
                "lower? from where there are places to win",
                "lower? with places to win in the field",
                "back? with plenty of room to grow",
                "back? a point from which much can grow",
                "back? and a start to build on",
                "back? with much still to discover",
            ],
            ["peers"] =
            [
                "your peer group, {group}, [counts|has] {peers}",
                "the comparison rests on {peers}",
                "behind this comparison are {peers}",
                "your group, {group}, [counts|has] {peers} in the records",
                "the peer group for you is {group}, with {peers}",
                "the group you are compared with holds {peers}",
                "{group} make up your peer group, {peers} in all",
            ],
        };
}
