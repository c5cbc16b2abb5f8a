using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>
/// Reads the words in which divisions are published: names in any order of their words, with the gender, the day or the brand
/// among them, and the codes of result pages.
/// </summary>
internal static partial class DivisionWords
{
    private const int MostLetters = 200;

    private static readonly Dictionary<string, Division> _codes = new(StringComparer.Ordinal)
    {
        ["h"] = Division.Open,
        ["hpro"] = Division.Pro,
        ["he"] = Division.Elite,
        ["hd"] = Division.Doubles,
        ["hdp"] = Division.ProDoubles,
        ["hpd"] = Division.ProDoubles,
        ["hdpro"] = Division.ProDoubles,
        ["hde"] = Division.EliteDoubles,
        ["hr"] = Division.Relay,
        ["hmr"] = Division.Relay,
        ["htr"] = Division.Relay,
        ["hcr"] = Division.CorporateRelay,
        ["hg"] = Division.Goruck,
        ["hgd"] = Division.GoruckDoubles,
        ["ha"] = Division.Adaptive,
    };

    private static readonly HashSet<string> _passedOver = new(StringComparer.Ordinal)
    {
        "hyrox",
        "the",
        "division",
        "single",
        "singles",
        "einzel",
        "solo",
        "individual",
        "regular",
        "open",
        "offen",
        "offene",
        "of",
        "standard",
        "age",
        "group",
        "overall",
        "15",
        "day",
        "tag",
        "session",
        "wave",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "thurs",
        "fri",
        "sat",
        "sun",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "morning",
        "afternoon",
        "evening",
        "am",
        "pm",
    };

    /// <summary>After these a letter is a number of theirs, and no gender.</summary>
    private static readonly HashSet<string> _numbered = new(StringComparer.Ordinal)
    {
        "wave",
        "welle",
        "heat",
        "group",
        "gruppe",
        "session",
        "block",
        "day",
        "tag",
    };

    /// <summary>Reads the words of a division. What is none that is told apart is a division of its own name.</summary>
    public static DivisionWord Read(string text)
    {
        if (_codes.TryGetValue(Spelling.Fold(text), out var coded))
        {
            return new DivisionWord(coded, null, null, IsKnown: true);
        }

        var words = text.Length <= MostLetters ? Clock().Replace(text, " ") : text;
        var (others, age) = DivisionAges.Cut(words);
        var aged = age is null ? default : AgeWords.Read(age, isTeam: false);
        var read = ReadWords(others, text, age);

        // Below the youngest group it is the age of children, or else the day of a month.
        return age is null ? read
            : aged.Group is { IsKnown: true, From: < AgeWords.FirstOfUsual } && read.Division != Division.Youngstars
                ? ReadWords(words, text, null)
            : read with { Gender = read.Gender ?? aged.Gender };
    }

    private static DivisionWord ReadWords(string words, string text, string? age)
    {
        Gender? gender = null;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var (others, before) = (0, string.Empty);
        foreach (var word in GenderWords.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                (GenderWords.OfWord(word) ?? (_numbered.Contains(before) ? null : GenderWords.OfLetter(word))) is
                { } told
            )
            {
                gender = gender is null || gender == told ? told : Gender.Mixed;
            }
            else if (Kind(word) is { } kind)
            {
                kinds.Add(kind);
            }
            else if (!_passedOver.Contains(word) && !IsDay(word))
            {
                others++;
            }

            before = word;
        }

        if (Of(kinds, others) is not { } division)
        {
            return new DivisionWord(Division.Other, gender, text, IsKnown: false, age);
        }

        // The ages of children are divisions of their own.
        var named = others + (age is not null && division == Division.Youngstars ? 1 : 0);
        return new DivisionWord(division, gender, KeepsName(division, kinds, named) ? text : null, IsKnown: true, age);
    }

    /// <summary>Whether the name of a division says that pairs or teams start in it.</summary>
    public static bool NamesTeam(string text) =>
        Spelling.Fold(text).Split(' ').Any(word => Kind(word) is "doubles" or "relay" or "corporate");

    private static Division? Of(HashSet<string> kinds, int others)
    {
        if (kinds.Remove("youngstars"))
        {
            return Division.Youngstars;
        }

        if (kinds.Remove("adaptive"))
        {
            return Division.Adaptive;
        }

        if (kinds.Contains("corporate"))
        {
            return Division.CorporateRelay;
        }

        if (others > 0)
        {
            return null;
        }

        return string.Join(' ', kinds.Order(StringComparer.Ordinal)) switch
        {
            "" => Division.Open,
            "pro" => Division.Pro,
            "elite" or "elite pro" => Division.Elite,
            "doubles" => Division.Doubles,
            "doubles pro" => Division.ProDoubles,
            "doubles elite" or "doubles elite pro" => Division.EliteDoubles,
            "relay" => Division.Relay,
            "goruck" => Division.Goruck,
            "doubles goruck" => Division.GoruckDoubles,
            _ => null,
        };
    }

    /// <summary>Adaptive classes and the ages of children are told by their names alone.</summary>
    private static bool KeepsName(Division division, HashSet<string> kinds, int others) =>
        division is Division.Adaptive or Division.Youngstars && kinds.Count + others > 0;

    private static string? Kind(string word) =>
        word switch
        {
            "pro" or "prof" or "profi" or "professional" => "pro",
            "elite" or "elite15" or "e15" => "elite",
            "doubles"
            or "double"
            or "doppel"
            or "pairs"
            or "pair"
            or "paar"
            or "paare"
            or "duo"
            or "duos"
            or "2er"
            or "partner"
            or "pareja"
            or "parejas" => "doubles",
            "relay" or "relays" or "staffel" or "team" or "teams" or "4er" or "equipe" or "equipes" => "relay",
            "corporate" or "company" or "firmen" or "firmenstaffel" or "business" => "corporate",
            "goruck" or "ruck" => "goruck",
            "adaptive" or "adaptiv" or "adapt" or "para" => "adaptive",
            "youngstars" or "youngstar" or "kids" or "kinder" or "youth" or "jugend" => "youngstars",
            _ => null,
        };

    /// <summary>The time at which a wave starts.</summary>
    [GeneratedRegex(
        @"(?<!\d)\d{1,2}:\d{2}(?!\d)(?:\s*(?:uhr|am|pm))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Clock();

    /// <summary>The number of a day or wave; the numbers of other things are names of their own.</summary>
    private static bool IsDay(string word) => word.Length == 1 && char.IsAsciiDigit(word[0]);
}
