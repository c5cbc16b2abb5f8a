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
                "<standing.short>[, <scale>|]",
                "<standing.short>[, <scale>|], <place>",
                "<standing.short>[, <scale>|]; <peers>",
                "<standing.short>, and <peers>",
            ],
            ["standing.full"] =
            [
                "<standing.short>, <scale>, <place>. <peers>",
                "<standing.short>, <place>; <peers>",
                "<standing.short>, <scale>. <peers>",
                "<peers>, and <standing.low>[, <scale>|]",
                "<peers>. <standing.short>, <place>",
            ],
            ["standing.short"] =
            [
                "that is the {percentile} of {standard}",
                "[among|within the field of] {standard} [this|that] is the {percentile}",
                "it puts you at the {percentile} of {standard}",
                "you stand at the {percentile} of {standard}",
                "[in the ranking of|compared with all] {standard} you are at the {percentile}",
                "for {standard} [it|this] means the {percentile}",
                "the field, {standard}, has you at the {percentile}",
                "your place [among|within] {standard} is the {percentile}",
                "this result ranks at the {percentile} of {standard}",
                "[seen|read] against {standard}, the result is at the {percentile}",
            ],
            ["standing.low"] =
            [
                "among {standard} you stand at the {percentile}",
                "this is the {percentile} of {standard}",
                "the result ranks at the {percentile} of {standard}",
            ],

            // Follows a comma.
            ["standing.tail"] =
            [
                "which [puts|places] you at the {percentile} of {standard}[, <scale>|, <place>|]",
                "which is the {percentile} of {standard}[, <scale>|, <place>|]",
                "good for the {percentile} of {standard}[, <scale>|]",
                "and that means the {percentile} of {standard}[, <scale>|]",
                "at the {percentile} of {standard}[, <place>|]",
                "a result at the {percentile} of {standard}[, <scale>|]",
            ],
            ["standing.brief"] =
            [
                "the {percentile} of {standard}",
                "at the {percentile} of {standard}",
                "which is the {percentile} of {standard}",
                "which puts you at the {percentile} of {standard}",
                "and that is the {percentile} of {standard}",
            ],

            ["standing.tight"] =
            [
                "the {percentile} of {standard}",
                "at the {percentile}",
                "which is the {percentile}",
                "good for the {percentile}",
                "and with that the {percentile}",
            ],

            // Follows a comparison with the expectation.
            ["standing.third"] =
            [
                "and you [stand|are] at the {percentile} of {standard}",
                "and that puts you at the {percentile} of {standard}",
                "good for the {percentile} of {standard}",
                "and it means the {percentile} of {standard}",
                "and among {standard} it is the {percentile}",
                "and you rank at the {percentile} of {standard}",
            ],

            // Follows "and".
            ["standing.and"] =
            [
                "[stand|rank] at the {percentile} of {standard}",
                "are at the {percentile} of {standard}[, <scale>|]",
            ],
            ["scale"] =
            [
                "where a higher value means a faster finish",
                "counted from the slowest up",
                "with the fastest at the top",
                "where higher is faster",
                "on a scale that rises with speed",
                "and the higher that figure, the faster the race",
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
