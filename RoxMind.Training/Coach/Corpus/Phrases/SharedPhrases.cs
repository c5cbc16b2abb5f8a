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
                "!group,!s1.group,!s2.group? your other segments suggest",
                "the rest of your race suggests",
                "!group,!s1.group,!s2.group? the rest of your splits would suggest",
                "!group,!s1.group,!s2.group? athletes with similar splits elsewhere",
                "!group,!s1.group,!s2.group? athletes with otherwise similar splits",
                "athletes at your level",
                "!group,!s1.group,!s2.group? expected from your other segments",
                "expected from the rest of your race",
                "!group,!s1.group,!s2.group? your own level elsewhere suggests",
                "your race as a whole suggests",
                "others at your level",
                "comparable athletes",
                "group? athletes with your finish",
                "group? others who finish like you",
            ],

            // Follows "behind" or "ahead of".
            ["mates"] =
            [
                "athletes at your level",
                "!group,!s1.group,!s2.group? athletes with similar splits elsewhere",
                "!group,!s1.group,!s2.group? athletes with otherwise similar splits",
                "!group,!s1.group,!s2.group? your other segments",
                "the rest of your race",
                "!group,!s1.group,!s2.group? the level of your other splits",
                "!group,!s1.group,!s2.group? what your other segments suggest",
                "what the rest of your race suggests",
                "others at your level",
                "comparable athletes",
                "!group,!s1.group,!s2.group? the mark set by your other splits",
            ],
        };
}
