using System.Globalization;
using System.Text;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>Takes the accidents of spelling out of names, so that one name written in two ways is one name.</summary>
/// <remarks>
/// The program runs without culture data, where Unicode normalization leaves text as it is; the Latin letters are therefore
/// folded by a table of their own. Letters of other scripts are kept.
/// </remarks>
public static class Spelling
{
    private const char FirstLatin = 'À';
    private const char FirstAdditional = 'Ḁ';

    // Base letters of U+00C0 to U+024F; a point stands for "no base letter".
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccdd.deeeeeeeeeegggg"
        + "gggghh.hiiiiiiiiii..jjkkkllllll.l.lnnnnnnn.noooooo..rrrrrrsssssssstttt.tuuuuuuuuuuuuwwyyyzzzzzzs"
        + "..................f.............oo.............uu.....z......................aaiioouuuuuuuuuu.aa"
        + "aa...gggkkoooo..j...gg..nnaa...oaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
        + "................";

    // Base letters of U+1E00 to U+1EFF.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>
    /// Folds a text: lower case, accents dropped (<c>ö</c> is <c>o</c>, <c>ß</c> is <c>ss</c>), apostrophes and points
    /// dropped, every other run of characters that are no letters or digits one blank, none at the ends. The order of the
    /// words is kept.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var original in text)
        {
            // By way of the upper case, letters that share one (final sigma, long s, dotless i) are one letter.
            var letter = char.ToLowerInvariant(char.ToUpperInvariant(original));
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                if (gap && folded.Length > 0)
                {
                    folded.Append(' ');
                }

                gap = false;
                Append(folded, letter);
            }
            else if (!IsDropped(letter))
            {
                gap = true;
            }
        }

        return folded.ToString();
    }

    private static bool IsDropped(char letter) =>
        letter is '\'' or '’' or '‘' or '`' or '´' or '.'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static void Append(StringBuilder folded, char letter)
    {
        var plain = letter switch
        {
            < FirstLatin => letter,
            'ß' => Pair(folded, 's', 's'),
            'æ' or 'ǽ' or 'ǣ' => Pair(folded, 'a', 'e'),
            'œ' => Pair(folded, 'o', 'e'),
            'þ' => Pair(folded, 't', 'h'),
            'ĳ' => Pair(folded, 'i', 'j'),
            _ when letter - FirstLatin < Latin.Length => Latin[letter - FirstLatin],
            >= FirstAdditional when letter - FirstAdditional < LatinAdditional.Length => LatinAdditional[
                letter - FirstAdditional
            ],
            _ => letter,
        };
        folded.Append(plain == '.' ? letter : plain);
    }

    private static char Pair(StringBuilder folded, char first, char second)
    {
        folded.Append(first);
        return second;
    }
}
