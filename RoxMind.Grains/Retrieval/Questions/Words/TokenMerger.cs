using System.Globalization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>Joins numbers with the units and things that they number, and drops what is silent.</summary>
internal static class TokenMerger
{
    private const char Unit = 'q';
    private const int Hour = 3600;
    private const int Minute = 60;

    /// <summary>The joined tokens.</summary>
    public static List<Token> Merge(List<Token> tokens)
    {
        var merged = new List<Token>();
        foreach (var token in tokens)
        {
            if (!Join(merged, token) && token.Kind != Unit && token.Kind != TokenKind.Silent)
            {
                merged.Add(token);
            }
        }

        // What is numbered can follow a silent word; a unit can not.
        for (var i = merged.Count - 1; i > 0; i--)
        {
            if (Numbered(merged[i - 1], merged[i]) is { } part)
            {
                merged[i - 1] = part;
                merged.RemoveAt(i);
            }
        }

        return merged;
    }

    private static bool Join(List<Token> before, Token token)
    {
        if (before.Count == 0)
        {
            return false;
        }

        var last = before[^1];
        var joined = (last.Kind, token.Kind) switch
        {
            (TokenKind.Number, Unit) => Duration(
                last,
                decimal.Parse(last.Value, CultureInfo.InvariantCulture) * token.Number,
                token
            ),
            (TokenKind.Clock, Unit) when last.Third is null => Duration(
                last,
                token.Number == Hour
                    ? (last.Number * Hour) + (last.Second * Minute)
                    : (last.Number * Minute) + last.Second,
                token
            ),
            (TokenKind.Number or TokenKind.Range, TokenKind.Percent) when token.Number == 0 => last with
            {
                Kind = TokenKind.Percent,
                Second = last.Kind == TokenKind.Range ? last.Second : -1,
            },
            (TokenKind.Season, TokenKind.Number) when last.Number == 0 => last with { Number = token.Number },
            (TokenKind.Ordinal, TokenKind.Season) when token.Number == 0 => token with { Number = last.Number },
            (TokenKind.Duration, TokenKind.Duration)
                when token.Number < Minute || last.Number % Hour == 0 && token.Number < Hour => last with
            {
                Number = last.Number + token.Number,
            },
            _ => null,
        };
        if (joined is not null)
        {
            before[^1] = joined;
            return JoinLast(before);
        }

        if (last.Kind == TokenKind.Range && token.Kind == Unit)
        {
            before[^1] = new Token('b', last.Text, string.Empty);
            before.Add(Duration(last, last.Number * token.Number, token));
            before.Add(new Token('&', "and", string.Empty));
            before.Add(Duration(last, last.Second * token.Number, token));
            return true;
        }

        return false;
    }

    /// <summary>Two times in a row, hours and minutes or minutes and seconds, are one.</summary>
    private static bool JoinLast(List<Token> tokens)
    {
        if (
            tokens is [.., { Kind: TokenKind.Duration } one, { Kind: TokenKind.Duration } other]
            && IsRest(one.Number, other.Number)
        )
        {
            tokens.RemoveAt(tokens.Count - 1);
            tokens[^1] = one with { Number = one.Number + other.Number };
        }

        return true;
    }

    private static bool IsRest(int larger, int smaller) =>
        larger % Minute == 0 && smaller < Minute || larger % Hour == 0 && smaller < Hour;

    private static Token Duration(Token number, decimal seconds, Token unit) =>
        new(TokenKind.Duration, $"{number.Text} {unit.Text}", string.Empty)
        {
            Number = (int)Math.Min(seconds, RaceTime.MaxSeconds),
        };

    /// <summary>A run or roxzone with its number, before or behind it.</summary>
    private static Token? Numbered(Token one, Token other)
    {
        var (part, number) =
            one.Kind == TokenKind.Part && other.Kind == TokenKind.Number ? (one, other)
            : one.Kind == TokenKind.Ordinal && other.Kind == TokenKind.Part ? (other, one)
            : (null, null);
        var stem = part?.Value switch
        {
            "run_time" => "run",
            "roxzone_time" => "roxzone",
            _ => null,
        };
        return stem is not null && TimedPart.Find($"{stem}_{number!.Number}") is { } found
            ? new Token(TokenKind.Part, $"{one.Text} {other.Text}", found.Name)
            : null;
    }
}
