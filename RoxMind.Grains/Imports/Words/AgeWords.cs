using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>
/// Reads the words in which age groups are published: ranges, open ends (<c>Over 70</c>, <c>U24</c>), classes (<c>M40</c>, <c>AK 40</c>)
/// and single ages. An age that names no range is taken as the group that it falls into.
/// </summary>
internal static partial class AgeWords
{
    /// <summary>The youngest age of the usual groups; those of children are below it.</summary>
    public const int FirstOfUsual = 16;

    private const int MostLetters = 40;
    private const int Youngest = 5;
    private const int Oldest = 70;

    private const string Gendered =
        "m(?:en|ale|änner|aenner|ännlich|aennlich)?|w(?:omen|eiblich)?|f(?:emale|rauen)?|herren|damen|heren|dames|hommes?|femmes?"
        + "|♂|♀|h|d|x|mixed|mixte";

    /// <summary>Reads an age group.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isTeam">Whether it is a pair or team: their groups are of ten years, the others' of five.</param>
    public static AgeWord Read(string text, bool isTeam)
    {
        text = Bare(text);
        if (AgeGroup.Parse(text) is { IsKnown: true } usual)
        {
            return new AgeWord(Whole(usual, isTeam), null);
        }

        if (text.Length > MostLetters)
        {
            return default;
        }

        if (Bracketed().Match(text) is { Success: true } both)
        {
            return Joined(Read(both.Groups["first"].Value, isTeam), both.Groups["second"].Value, isTeam);
        }

        if (Form().Match(text.Trim()) is not { Success: true } match)
        {
            return default;
        }

        var age = int.Parse(match.Groups["from"].ValueSpan);
        var group =
            match.Groups["to"].Success ? Range(age, int.Parse(match.Groups["to"].ValueSpan))
            : match.Groups["under"].Success ? AgeGroup.Under(age)
            : match.Groups["over"].Success || match.Groups["plus"].Success ? Range(age, AgeGroup.OpenEnd)
            : Around(age, isTeam);
        return new AgeWord(
            Whole(group, isTeam),
            OfLetter(match.Groups["gender"].Value) ?? OfLetter(match.Groups["behind"].Value)
        );
    }

    /// <summary>Without brackets around the whole, and without the fraction that programs for tables make of a number.</summary>
    private static string Bare(string text)
    {
        text = text.Trim();
        text = text is ['(', .., ')'] or ['[', .., ']'] ? text[1..^1].Trim() : text;
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>Two forms of one age, as in <c>16-24 (U24)</c>, or an age and a gender; two ages are none.</summary>
    private static AgeWord Joined(AgeWord first, string bracketed, bool isTeam)
    {
        var second = Read(bracketed, isTeam);
        var gender = first.Gender ?? second.Gender ?? OfLetter(bracketed);
        return !first.Group.IsKnown ? new AgeWord(second.Group, gender)
            : !second.Group.IsKnown || second.Group == first.Group ? new AgeWord(first.Group, gender)
            : new AgeWord(AgeGroup.Unknown, gender);
    }

    /// <summary>The youngest group begins later where nobody younger may start: <c>18-24</c> is <c>16-24</c>.</summary>
    private static AgeGroup Whole(AgeGroup group, bool isTeam) =>
        group.From > FirstOfUsual && group.To == FirstYearOfSecond(isTeam) - 1
            ? new AgeGroup(FirstOfUsual, group.To)
            : group;

    private static int FirstYearOfSecond(bool isTeam) => isTeam ? 30 : 25;

    private static AgeGroup Range(int from, int to) =>
        from is >= Youngest and < AgeGroup.OpenEnd && to <= AgeGroup.OpenEnd && from <= to
            ? new AgeGroup((byte)from, (byte)to)
            : AgeGroup.Unknown;

    /// <summary>The group that an age falls into.</summary>
    private static AgeGroup Around(int age, bool isTeam)
    {
        var (years, second) = (isTeam ? 10 : 5, FirstYearOfSecond(isTeam));
        return age < AgeGroup.YoungestOfAll ? AgeGroup.Unknown
            : age < FirstOfUsual ? Range(age, age)
            : age >= Oldest ? Range(Oldest, age < AgeGroup.OpenEnd ? AgeGroup.OpenEnd : 0)
            : age < second ? Range(FirstOfUsual, second - 1)
            : Range(age - (age % years), age - (age % years) + years - 1);
    }

    private static Gender? OfLetter(string word) =>
        word.Length == 0 ? null
        : GenderWords.Read(word, isTeam: false) is { } told and (Gender.Male or Gender.Female) ? told
        : null;

    // A letter before the age is the gender, others say that it is a class; X is a mixed pair, of whose ages it says nothing.
    [GeneratedRegex(
        @"^(?:(?:ak|ag|age\s?group)[\s.:-]*)?(?:(?<gender>"
            + Gendered
            + @")v?[\s.:-]*)?"
            + @"(?:(?:ak|ag|wk|mk|age\s?group|aged?|class|klasse|altersklasse|masters?|senior(?:en|s)?|v(?:et(?:eran)?s?)?)[\s.:-]*)?"
            + @"(?:(?<under>u(?:nder)?|unter|bis|<=?)|(?<over>o(?:ver)?|ü(?:ber)?|ue|ab|>=?|≥))?[\s.-]*"
            + @"(?<from>\d{1,2})(?:\s*(?:-|–|—|_|to|bis|à|a|/)\s*(?<to>\d{1,2})|\s*(?<plus>\+|plus|(?:and|&|or) (?:over|older|above|up)|u\. älter|und älter))?"
            + @"(?:\s*(?:years?(?: old)?|yrs?|jahre|ans|anni|años|jaar))?(?:[\s/-]*(?<behind>"
            + Gendered
            + "))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(?<first>[^()\[\]]+)[(\[](?<second>[^()\[\]]+)[)\]]$",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Bracketed();
}
