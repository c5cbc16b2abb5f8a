using System.Collections.Immutable;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>The words that the rules of a text are about. All in lower case.</summary>
internal static class GuardedWords
{
    /// <summary>Numbers: only the analysis has any.</summary>
    public static ImmutableArray<string> Numbers { get; } =
    [
        .. Words(
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozen
            dozens half twice thrice double doubled triple tripled quadruple couple quarter quarters third thirds fourth fifth sixth
            seventh eighth ninth tenth second once percent
            """
        ),
    ];

    /// <summary>Parts of the stations' names: a station is spoken of by its reference.</summary>
    public static ImmutableArray<string> Stations { get; } =
    [
        .. Words(
            "skierg ski rowerg row rows rowing sled sleds burpee burpees farmers farmer sandbag lunge lunges roxzone ball balls"
        ),
    ];

    /// <summary>Medicine and bodies, shaming and motives, promises, slogans.</summary>
    public static ImmutableArray<string> Manners { get; } =
    [
        .. Words(
            """
            lazy laziness pathetic poor poorly terrible awful bad fail failed failure failing excuse excuses quit quitter pain painful
            doctor illness disease bmi fat skinny weigh weight weighing bodyweight overweight underweight definitely unstoppable beast warrior
            champion legend sexy
            """
        ),
    ];

    /// <summary>The same, with every ending.</summary>
    public static ImmutableArray<string> MannersStems { get; } =
    [
        .. Words(
            "weak embarrass shame injur physio medic diagnos inflam overtrain supplement diet calor guarantee promise crush smash"
        ),
    ];

    /// <summary>All words with what they mean.</summary>
    public static WordTrie Trie { get; } = Build();

    private static WordTrie Build()
    {
        var trie = new WordTrie();
        Mark(trie, [.. Numbers, .. Stations, .. Manners], WordMarks.Forbidden);
        Mark(trie, MannersStems, WordMarks.ForbiddenStem);
        Mark(trie, Words("faster quicker ahead better below under inside"), WordMarks.Faster);
        Mark(trie, Words("gained gaining saved saving"), WordMarks.Faster | WordMarks.BeforeTime);
        Mark(trie, Words("slower behind worse longer above over beyond outside"), WordMarks.Slower);
        Mark(trie, Words("lost losing cost costing"), WordMarks.Slower | WordMarks.BeforeTime);
        Mark(trie, Words("by"), WordMarks.By);
        Mark(trie, Words("than"), WordMarks.Than);
        Mark(trie, Words("of"), WordMarks.Of);
        Mark(trie, Words("expected expectation"), WordMarks.Expected);
        Mark(trie, Words("the a an your was were is about some"), WordMarks.Article);
        return trie;
    }

    private static void Mark(WordTrie trie, IEnumerable<string> words, WordMarks marks)
    {
        foreach (var word in words)
        {
            trie.Add(word, marks);
        }
    }

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
