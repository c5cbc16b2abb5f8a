using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>Reads the words in which gender categories are published, in English and German.</summary>
internal static class GenderWords
{
    /// <summary>Reads a gender category.</summary>
    /// <param name="text">The word.</param>
    /// <param name="isTeam">Whether it is a pair or team: <c>X</c> and <c>mixed</c> are then mixed, and non-binary otherwise.</param>
    /// <returns>Null for anything else.</returns>
    public static Gender? Read(string text, bool isTeam) =>
        Spelling.Fold(text) switch
        {
            "male"
            or "men"
            or "man"
            or "mens"
            or "m"
            or "h"
            or "herren"
            or "herr"
            or "manner"
            or "mann"
            or "mannlich"
            or "maennlich"
            or "maenner"
            or "boys"
            or "homme"
            or "hommes"
            or "men only" => Gender.Male,
            "female"
            or "women"
            or "woman"
            or "womens"
            or "f"
            or "w"
            or "damen"
            or "dame"
            or "frauen"
            or "frau"
            or "weiblich"
            or "girls"
            or "femme"
            or "femmes"
            or "ladies" => Gender.Female,
            "mixed" or "mix" or "x" or "mx" or "gemischt" => isTeam ? Gender.Mixed : Gender.NonBinary,
            "n" or "nb" or "non binary" or "nonbinary" or "d" or "div" or "divers" or "diverse" or "other" => isTeam
                ? Gender.Mixed
                : Gender.NonBinary,
            "u" or "unknown" or "unbekannt" or "na" or "not specified" or "undisclosed" => Gender.Unknown,
            _ => null,
        };

    /// <summary>The gender that a single folded word of a longer name tells, such as <c>women</c> in <c>Pro Women</c>.</summary>
    public static Gender? OfWord(string word) =>
        word switch
        {
            "male" or "men" or "mens" or "herren" or "manner" or "maenner" => Gender.Male,
            "female" or "women" or "womens" or "damen" or "frauen" => Gender.Female,
            "mixed" or "mix" => Gender.Mixed,
            "nonbinary" => Gender.NonBinary,
            _ => null,
        };
}
