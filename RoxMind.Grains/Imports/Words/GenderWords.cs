using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>Reads the words and signs in which gender categories are published, in English, German and the languages nearby.</summary>
internal static class GenderWords
{
    private const string Both = "mixed mix mixte mixto misto gemischt gemengd";
    private const string Neither = "nonbinary divers diverse";

    /// <summary>Words that tell a gender also among the words of a longer name.</summary>
    private static readonly Dictionary<string, Gender> _inNames = Table(
        (
            Gender.Male,
            "male men mens herren manner maenner mannlich maennlich heren mannen hommes masculin masculino hombres uomini maschile"
                + " mezczyzni homens gents gentlemen masc мужчины 男子 男性"
        ),
        (
            Gender.Female,
            "female women womens damen frauen weiblich ladies dames vrouwen femmes feminin femenino feminino mujeres donne femminile"
                + " kobiety kvinnor kvinder mulheres fem женщины 女子 女性"
        ),
        (Gender.Mixed, Both),
        (Gender.NonBinary, Neither)
    );

    /// <summary>Letters that tell a gender alone, or beside words that tell something else.</summary>
    private static readonly Dictionary<string, Gender> _letters = Table(
        (Gender.Male, "m h"),
        (Gender.Female, "f w"),
        (Gender.Mixed, "x mx")
    );

    /// <summary>What tells a gender only where it stands alone.</summary>
    private static readonly Dictionary<string, Gender> _alone = Table(
        (Gender.Male, "man herr mann boys homme hombre uomo mezczyzna homem gent gentleman mr муж мужской 男"),
        (
            Gender.Female,
            "woman dame frau girls femme vrouw mujer donna kobieta kvinna kvinde kvinne mulher ms mrs жен женский 女"
        ),
        (Gender.NonBinary, "n nb d div other"),
        (Gender.Unknown, "u unk unknown unbekannt na ka undisclosed")
    );

    private static readonly Dictionary<string, Gender> _phrases = new(StringComparer.Ordinal)
    {
        ["not specified"] = Gender.Unknown,
        ["not known"] = Gender.Unknown,
        ["prefer not to say"] = Gender.Unknown,
        ["keine angabe"] = Gender.Unknown,
    };

    private static readonly HashSet<string> _passedOver = new(StringComparer.Ordinal)
    {
        "only",
        "category",
        "gender",
        "sex",
        "kategorie",
        "geschlecht",
    };

    /// <summary>Reads a gender category: a word, a letter or a sign, or several that agree, as in <c>Female (F)</c>.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isTeam">Whether it is a pair or team: <c>X</c> and <c>mixed</c> are then mixed, and non-binary otherwise.</param>
    /// <returns>Null for anything else.</returns>
    public static Gender? Read(string text, bool isTeam)
    {
        var folded = Fold(text);
        var told = _phrases.TryGetValue(folded, out var phrase) ? phrase : OfWords(folded.Split(' '), isTeam);
        return told switch
        {
            Gender.Mixed when !isTeam => Gender.NonBinary,
            Gender.NonBinary when isTeam => Gender.Mixed,
            _ => told,
        };
    }

    /// <summary>The gender that a single folded word of a longer name tells, such as <c>women</c> in <c>Pro Women</c>.</summary>
    public static Gender? OfWord(string word) => _inNames.TryGetValue(word, out var gender) ? gender : null;

    /// <summary>The gender that a letter beside other words tells, as in <c>Open M</c>.</summary>
    public static Gender? OfLetter(string word) => _letters.TryGetValue(word, out var gender) ? gender : null;

    /// <summary>Folds a text as <see cref="Spelling.Fold"/> does, with the words for the signs in it, and with one word for non-binary.</summary>
    public static string Fold(string text) =>
        Spelling
            .Fold(
                text.AsSpan().ContainsAny('♀', '♂', '⚥')
                    ? text.Replace("♀", " female ", StringComparison.Ordinal)
                        .Replace("♂", " male ", StringComparison.Ordinal)
                        .Replace("⚥", " mixed ", StringComparison.Ordinal)
                    : text
            )
            .Replace("non binary", "nonbinary", StringComparison.Ordinal);

    private static Gender? OfWords(string[] words, bool isTeam)
    {
        var genders = words.Where(word => !_passedOver.Contains(word)).Select(Of).Distinct().ToList();
        return genders switch
        {
            [var one] => one,
            [Gender.Male, Gender.Female] or [Gender.Female, Gender.Male] when isTeam => Gender.Mixed,
            _ => null,
        };
    }

    private static Gender? Of(string word) =>
        OfWord(word) ?? OfLetter(word) ?? (_alone.TryGetValue(word, out var gender) ? gender : null);

    private static Dictionary<string, Gender> Table(params (Gender Gender, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Gender)))
            .ToDictionary(StringComparer.Ordinal);
}
