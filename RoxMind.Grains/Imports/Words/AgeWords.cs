using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>
/// Reads the words in which age groups are published: ranges, open ends (<c>Over 70</c>, <c>U24</c>), classes (<c>M40</c>, <c>AK 40</c>)
/// and single ages. An age that names no range is taken as the group that it falls into.
/// </summary>
internal static partial class AgeWords
{
    private const int MostLetters = 40;
    private const int Youngest = 5;
    private const int FirstGroupSingles = 16;
    private const int Oldest = 70;

    /// <summary>Reads an age group.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isTeam">Whether it is a pair or team: their groups are of ten years, the others' of five.</param>
    public static AgeWord Read(string text, bool isTeam)
    {
        if (AgeGroup.Parse(text) is { IsKnown: true } usual)
        {
            return new AgeWord(usual, null);
        }

        if (text.Length > MostLetters || Form().Match(text.Trim()) is not { Success: true } match)
        {
            return default;
        }

        var age = int.Parse(match.Groups["from"].ValueSpan);
        var group =
            match.Groups["to"].Success ? Range(age, int.Parse(match.Groups["to"].ValueSpan))
            : match.Groups["under"].Success ? Range(Math.Min(FirstGroupSingles, age), age)
            : match.Groups["over"].Success || match.Groups["plus"].Success ? Range(age, AgeGroup.OpenEnd)
            : Around(age, isTeam);
        return new AgeWord(group, OfLetter(match.Groups["gender"].Value));
    }

    private static AgeGroup Range(int from, int to) =>
        from is >= Youngest and < AgeGroup.OpenEnd && to <= AgeGroup.OpenEnd && from <= to
            ? new AgeGroup((byte)from, (byte)to)
            : AgeGroup.Unknown;

    /// <summary>The group that an age falls into.</summary>
    private static AgeGroup Around(int age, bool isTeam)
    {
        var (years, second) = isTeam ? (10, 30) : (5, 25);
        return age < FirstGroupSingles ? Range(age, age)
            : age >= Oldest ? Range(Oldest, age < AgeGroup.OpenEnd ? AgeGroup.OpenEnd : 0)
            : age < second ? Range(FirstGroupSingles, second - 1)
            : Range(age - (age % years), age - (age % years) + years - 1);
    }

    private static Gender? OfLetter(string word) =>
        word.Length == 0 ? null
        : GenderWords.Read(word, isTeam: false) is { } told and (Gender.Male or Gender.Female) ? told
        : null;

    // A letter before the age is the gender, others say that it is a class; X is a mixed pair, of whose ages it says nothing.
    [GeneratedRegex(
        @"^(?:(?<gender>m(?:en|ale|änner|aenner|ännlich)?|w(?:omen|eiblich)?|f(?:emale|rauen)?|herren|damen|x|mixed)v?[\s.:-]*)?"
            + @"(?:(?:ak|ag|wk|mk|age\s?group|age|class|klasse|altersklasse|masters?|senior(?:en|s)?)[\s.:-]*)?"
            + @"(?:(?<under>u(?:nder)?|unter|bis|<=?)|(?<over>o(?:ver)?|ü(?:ber)?|ue|ab|>=?|≥))?[\s.-]*"
            + @"(?<from>\d{1,2})(?:\s*(?:-|–|—|to|bis|/)\s*(?<to>\d{1,2})|\s*(?<plus>\+|plus|and (?:over|older)|u\. älter|und älter))?"
            + @"(?:\s*(?:years?(?: old)?|yrs?|jahre))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        200
    )]
    private static partial Regex Form();
}
