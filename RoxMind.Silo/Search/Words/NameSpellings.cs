using System.Text;

namespace RoxMind.Silo.Search.Words;

/// <summary>Other ways to write a folded name: umlauts as two letters or one, Cyrillic and Greek letters in Latin ones.</summary>
internal static class NameSpellings
{
    private static readonly (string Two, string One)[] s_umlauts = [("ae", "a"), ("oe", "o"), ("ue", "u")];

    private static readonly Dictionary<char, string> s_latin = Table(
        "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єe ґg ўu "
            + "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo άa έe ήi ίi όo ύy ώo ϊi ϋy ΐi ΰy"
    );

    /// <summary>Folded words, and behind them those that are written otherwise too, each with a blank before it.</summary>
    /// <param name="words">Folded words, each with a blank before it.</param>
    public static string WithOthers(string words)
    {
        var latin = InLatin(words);
        var others = new StringBuilder(latin == words ? string.Empty : latin);
        if (Shortened(latin) is var shorter && shorter != latin)
        {
            others.Append(shorter);
        }

        return others.Length == 0 ? words : words + others;
    }

    /// <summary>A folded word, and it in Latin letters, with single ones for those that stand for umlauts.</summary>
    public static string[] Of(string word) => [.. new[] { word, InLatin(word), Shortened(InLatin(word)) }.Distinct()];

    private static string Shortened(string words)
    {
        foreach (var (two, one) in s_umlauts)
        {
            words = words.Replace(two, one, StringComparison.Ordinal);
        }

        return words;
    }

    private static string InLatin(string words)
    {
        if (!words.AsSpan().ContainsAnyInRange('\u0370', '\u04FF'))
        {
            return words;
        }

        var latin = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            latin.Append(s_latin.TryGetValue(letter, out var letters) ? letters : letter.ToString());
        }

        return latin.ToString();
    }

    private static Dictionary<char, string> Table(string letters) =>
        letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair[0], pair => pair[1..]);
}
