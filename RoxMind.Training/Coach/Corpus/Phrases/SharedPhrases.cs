namespace RoxMind.Training.Coach.Corpus.Phrases;

/// <summary>What a segment is compared with.</summary>
internal static class SharedPhrases
{
    /// <summary>The rules.</summary>
    public static PhraseRules Rules { get; } =
        new()
        {
            // Follows "slower than" or "faster than".
            ["than"] =
            [
                "your other segments suggest",
                "the rest of your race suggests",
                "the rest of your splits would suggest",
                "athletes with similar splits elsewhere",
                "athletes with otherwise similar splits",
                "athletes at your level",
                "expected from your other segments",
                "expected from the rest of your race",
                "your own level elsewhere suggests",
                "your race as a whole suggests",
                "others at your level",
                "comparable athletes",
            ],

            // Follows "behind" or "ahead of".
            ["mates"] =
            [
                "athletes at your level",
                "athletes with similar splits elsewhere",
                "athletes with otherwise similar splits",
                "your other segments",
                "the rest of your race",
                "the level of your other splits",
                "what your other segments suggest",
                "what the rest of your race suggests",
                "others at your level",
                "comparable athletes",
                "the mark set by your other splits",
            ],
        };
}
