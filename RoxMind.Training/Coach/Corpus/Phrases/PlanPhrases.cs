namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>What leads into the priorities, and what stands in their place when there are none.</summary>
internal static class PlanPhrases
{
    /// <summary>The rules; <c>plan.several</c>, <c>plan.single</c> and <c>volume</c> are whole parts.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            ["plan.several"] =
            [
                "now to where time can be [found|won]",
                "here is where [training pays most|time can be found]",
                "time can be [found|won back] in the following places",
                "the next steps follow in order of size",
                "this is where the time is",
                "your training can pay off in these places",
                "there are a few places to find time",
                "what follows is sorted by the time there is to gain",
                "for the weeks to come, these points matter most",
                "the time to gain lies in a few places",
                "these are the points to work on, largest first",
                "a few parts [held you up|kept the race from being faster]",
            ],
            ["plan.single"] =
            [
                "a single place offers time above all",
                "now to where time can be found",
                "there is a place in particular where training should pay",
                "a single point matters for the weeks to come",
                "the time to gain lies in a single place",
                "here is where training pays most",
            ],
            ["volume"] =
            [
                "<balanced>. <volume.do>.",
                "<balanced>. <volume.why>: {volume}.",
                "<balanced>. <volume.why>, so {volume}.",
                "<balanced>, so <volume.low>.",
                "<balanced>; <volume.low>.",
            ],
            ["volume.full"] =
            [
                "<balanced>. <balanced.more>. <volume.do>.",
                "<balanced>. <volume.why>: {volume}. <volume.after>.",
                "<balanced>. <volume.do>. <volume.after>.",
                "<balanced>. <balanced.more>. <volume.why>, so {volume}. <volume.after>.",
                "<balanced>. <balanced.more>. <volume.do>. <volume.after>.",
            ],
            ["balanced"] =
            [
                "known? this was a balanced race: no segment fell [clearly |]out of line",
                "known? no segment lost more time than races differ by anyway, so this was a balanced race",
                "known? the race was balanced[, with no segment out of line|]",
                "known? nothing stands out as lost time, which makes this a balanced race",
                "known? your segments fit together well, and the race as a whole was balanced",
                "known? you raced in balance: no part of it lost more than natural variation",
                "known? there is no single place where you lost time; the race was balanced",
                "known? balanced is the word for this race, since no segment stands out as slow",
                "unknown? too few splits were recorded to compare your segments",
                "unknown? the records hold too few splits to name a place to work on",
                "unknown? without more recorded splits, no segment can be picked out",
                "unknown? since few splits were recorded, your segments can't be compared",
                "unknown? most splits are missing from the records, so no segment is named here",
            ],
            ["balanced.more"] =
            [
                "known,!slower? that is a good sign for your preparation as a whole",
                "known,!slower? it means that your training covers the race well",
                "known? such a race is less common than it sounds",
                "known? progress will come from the whole rather than from a part",
                "known? there is no hole to mend, only a level to raise",
                "unknown? what can be said is general, and still useful",
                "unknown? with complete splits the next race can tell more",
                "unknown? advice can only be general this time",
            ],
            ["volume.why"] =
            [
                "the surest way forward is more running volume",
                "running makes up the largest part of this race",
                "the runs take more of the race than any other kind of segment",
                "running is where a broad gain comes from",
                "more running carries over to everything else in the race",
                "the [next|broad] step is running volume",
                "for a general gain, running volume comes first",
            ],
            ["volume.do"] =
            [
                "{volume}",
                "the way to move on: {volume}",
                "to raise the whole level, {volume}",
                "a good plan is to {volume}",
                "what helps most now is to {volume}",
                "for the months to come, {volume}",
                "to get faster overall, {volume}",
                "it is worth the effort to {volume}",
                "the next step is simple: {volume}",
                "from here on, {volume}",
            ],
            ["volume.low"] =
            [
                "{volume}",
                "the next step is to {volume}",
                "a good plan is to {volume}",
                "to raise the whole level, {volume}",
                "the thing to do is to {volume}",
                "it is best to {volume}",
            ],
            ["volume.after"] =
            [
                "keep the effort easy enough to talk",
                "patience matters more than pace in this",
                "the stations will profit from it as well",
                "let the change be gradual",
                "a stronger engine helps in every segment",
                "over the months this adds up",
                "keep the station work as it is meanwhile",
            ],
        };
}
