using System.Globalization;
using System.Text.RegularExpressions;

namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>Makes tokens of what is written in digits.</summary>
internal static class NumberLexer
{
    private const int SecondsInMinute = 60;

    /// <summary>The token of a piece of text; null when it has none.</summary>
    public static Token? Read(Match piece)
    {
        if (piece.Groups["hours"].Success)
        {
            var minutes = (Number(piece, "hours") * SecondsInMinute) + Number(piece, "minutes");
            return Token(TokenKind.Duration, piece, minutes * SecondsInMinute);
        }

        if (piece.Groups["clock"].Success)
        {
            var parts = piece.Value.Split(':');
            return Token(TokenKind.Clock, piece, Parse(parts[0])) with
            {
                Second = Parse(parts[1]),
                Third = parts.Length > 2 ? Parse(parts[2]) : null,
            };
        }

        return Age(piece) ?? Counted(piece);
    }

    private static Token? Age(Match piece)
    {
        if (piece.Groups["under"].Success)
        {
            var age = Parse(piece.Value[^2..]);

            // Age groups are named by their last year, limits by the year that is not reached.
            return Token(TokenKind.AgeLimit, piece, 0) with
            {
                Second = age % 5 == 4 ? age : age - 1,
            };
        }

        if (piece.Groups["over"].Success)
        {
            return Token(TokenKind.AgeLimit, piece, Parse(piece.Value[^2..]));
        }

        return piece.Groups["decade"].Success
            ? Token(TokenKind.AgeLimit, piece, Number(piece, "decade")) with
            {
                Second = Number(piece, "decade") + 9,
            }
            : null;
    }

    private static Token? Counted(Match piece)
    {
        if (piece.Groups["from"].Success)
        {
            return Token(TokenKind.Range, piece, Number(piece, "from")) with { Second = Number(piece, "to") };
        }

        foreach (
            var (group, kind) in new[]
            {
                ("season", TokenKind.Season),
                ("plus", TokenKind.Plus),
                ("ordinal", TokenKind.Ordinal),
                ("year", TokenKind.Year),
            }
        )
        {
            if (piece.Groups[group].Success)
            {
                return Token(kind, piece, Number(piece, group));
            }
        }

        if (piece.Groups["run"].Success)
        {
            return new Token(TokenKind.Part, piece.Value, $"run_{Number(piece, "run")}");
        }

        if (piece.Groups["number"].Success)
        {
            var number = decimal.Parse(piece.Value.Replace(',', '.'), CultureInfo.InvariantCulture);
            return new Token(TokenKind.Number, piece.Value, number.ToString(CultureInfo.InvariantCulture))
            {
                Number = (int)number,
            };
        }

        return piece.Groups["percent"].Success ? new Token(TokenKind.Percent, "%", string.Empty)
            : piece.Groups["comma"].Success ? new Token('k', ",", string.Empty)
            : null;
    }

    private static Token Token(char kind, Match piece, int number) =>
        new(kind, piece.Value, string.Empty) { Number = number };

    private static int Number(Match piece, string group) => Parse(piece.Groups[group].Value);

    private static int Parse(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
