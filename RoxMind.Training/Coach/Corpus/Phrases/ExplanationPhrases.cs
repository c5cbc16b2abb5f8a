namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>Sentences that help to read the numbers and to use them, for texts with room.</summary>
internal static class ExplanationPhrases
{
    /// <summary>The rules; each text takes what it needs of <c>reading</c> and of <c>advice</c>.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            // How to read the comparison; stands anywhere after the result.
            ["reading"] =
            [
                "each segment is compared with athletes whose other splits [look like yours|resemble yours], so a gap shows a relative [strength|difference] and not your general level",
                "[the comparison|this] leaves your general level aside and looks at how the parts of your race fit together",
                "a gap is measured against your own level, so it shows where [training pays|to look] and not how good you are",
                "small differences from race to race are normal, so read small gaps with patience",
                "a moment up or down says little; the larger gaps are what to act on",
                "every race varies a little, so take the pattern more seriously than any single figure",
                "the gaps are set against athletes of your level, not against the fastest",
                "what counts is how the segments compare, more than how each went on the day",
                "the expectation for each segment comes from all your other splits, so it is a fair mark for you",
                "all of this describes a single day, and another day may look [slightly|a little] different",
                "read the figures as a guide and not as a verdict",
                "your own splits set the standard here, so you are compared with a fair mark",
                "times depend on the day and the floor as well, so leave some room when you read them",
                "this looks at a single race, and the next will tell how much of it lasts",
                "the figures show where the time went; how it felt is yours to add",
            ],

            // What to do with it; stands after the priorities.
            ["advice"] =
            [
                "keep what brought this result, change a single thing at a time, and give it some weeks before you judge it",
                "even pacing on the runs and calm transitions keep what you gain at the stations",
                "the next race on a comparable course will show whether a change is more than chance",
                "put the new work into your week without taking away the old",
                "!balanced? work on it while you are fresh at first, and later when you are already tired",
                "write down what you change, so that the next race can tell you what it brought",
                "!balanced? short and regular beats long and rare in this kind of work",
                "repeat a session often enough to see whether it helps",
                "[practise|train] the parts together now and then, since the race strings them together too",
                "let easy days stay easy, so that the focused sessions can be good",
                "[rehearse|practise] the change of pace between runs and stations, for much time hides there",
                "a steady rhythm saves more time than a fast start",
                "build the change up slowly, and keep the rest of your training as it is",
                "keep the effort even, and the rest follows",
                "!balanced? choose a single session a week for this and protect it",
                "think in blocks of some weeks, and look back at the end of each",
                "several? start with the first point and leave the others for later",
                "go through the race in your mind beforehand, station by station and run by run",
                "practise in race order now and then, so that nothing comes as a surprise",
                "give the change a fair trial in training before you take it into a race",
                "keep notes on how the sessions felt as well as on the times",
            ],
        };
}
