using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>Reads the words in which organisers publish gender categories and divisions.</summary>
public static class PublishedWords
{
    /// <summary>Reads a gender category: male, men, man, m; female, women, woman, f, w; mixed, mix, x. Null for anything else.</summary>
    public static Gender? ReadGender(ReadOnlySpan<char> text) =>
        Is(text, "male") || Is(text, "men") || Is(text, "man") || Is(text, "m") ? Gender.Male
        : Is(text, "female") || Is(text, "women") || Is(text, "woman") || Is(text, "f") || Is(text, "w") ? Gender.Female
        : Is(text, "mixed") || Is(text, "mix") || Is(text, "x") ? Gender.Mixed
        : null;

    /// <summary>
    /// Reads a division, with or without <c>HYROX</c> before it (alone it is the open division). Null for anything else,
    /// for example pairs with the pro loads, which have no norms.
    /// </summary>
    public static Division? ReadDivision(ReadOnlySpan<char> text) =>
        Is(text, "open") ? Division.Open
        : Is(text, "pro") ? Division.Pro
        : Is(text, "elite") ? Division.Elite
        : Is(text, "doubles") ? Division.Doubles
        : Is(text, "relay") ? Division.Relay
        : Is(text, "goruck") ? Division.Goruck
        : Is(text, "goruck_doubles") ? Division.GoruckDoubles
        : ReadLongDivision(text);

    private static Division? ReadLongDivision(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 40)
        {
            return null;
        }

        var words = Spelling.Fold(text.ToString());
        words = words.StartsWith("hyrox", StringComparison.Ordinal) ? words["hyrox".Length..].TrimStart() : words;
        return words switch
        {
            "" or "open" => Division.Open,
            "pro" => Division.Pro,
            "elite" or "elite 15" => Division.Elite,
            "doubles" or "double" or "mixed doubles" or "doubles mixed" => Division.Doubles,
            "relay" or "team relay" or "mixed relay" or "relay mixed" => Division.Relay,
            "goruck" => Division.Goruck,
            "goruck doubles" or "doubles goruck" => Division.GoruckDoubles,
            _ => null,
        };
    }

    private static bool Is(ReadOnlySpan<char> text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
