using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>Cuts a question into tokens: numbers and times as people write them, terms of the vocabulary, cities and names.</summary>
internal sealed partial class QuestionLexer(IQuestionContext context)
{
    private const char Naming = 'n';

    private static readonly Vocabulary Vocabulary = Vocabulary.Default;

    /// <summary>The tokens, silent words left out.</summary>
    public List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var words = new List<(string Text, bool IsCapital)>();
        var isStart = true;
        foreach (Match match in Piece().Matches(text))
        {
            if (match.Groups["word"].Success)
            {
                var isCapital = !isStart && char.IsUpper(match.Value[0]);
                words.AddRange(
                    Spelling
                        .Fold(match.Value)
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(word => (word, isCapital))
                );
                isStart = false;
                continue;
            }

            TakeTerms(words, tokens);
            isStart = match.Groups["stop"].Success;
            if (NumberLexer.Read(match) is { } number)
            {
                tokens.Add(number);
            }
        }

        TakeTerms(words, tokens);
        return TokenMerger.Merge(tokens);
    }

    /// <summary>Takes the longest terms from left to right.</summary>
    private void TakeTerms(List<(string Text, bool IsCapital)> words, List<Token> tokens)
    {
        for (var i = 0; i < words.Count; i++)
        {
            // What is announced as a name is written as its owner does.
            if (!IsNaming(words, i - 1) && !IsNaming(words, i - 2))
            {
                words[i] = (Corrected(words[i].Text), words[i].IsCapital);
            }
        }

        var at = 0;
        while (at < words.Count)
        {
            var length = Math.Min(Vocabulary.LongestTerm, words.Count - at);
            while (length > 0 && !TakeTerm(words, at, length, tokens))
            {
                length--;
            }

            at += Math.Max(1, length);
        }

        words.Clear();
    }

    private static bool IsNaming(List<(string Text, bool IsCapital)> words, int at) =>
        at >= 0 && Vocabulary.Find(words[at].Text)?.Kind == Naming;

    private bool TakeTerm(List<(string Text, bool IsCapital)> words, int at, int length, List<Token> tokens)
    {
        var term = string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text));
        if (Vocabulary.Find(term) is var (kind, value))
        {
            var (what, also) = value.Split('=') is [var first, var second] ? (first, second) : (value, null);
            tokens.Add(new Token(kind, term, what) { Number = int.TryParse(what, out var number) ? number : 0 });
            if (also is not null)
            {
                tokens.Add(new Token('G', term, also));
            }

            return true;
        }

        if (context.CityOf(term) is { } city)
        {
            tokens.Add(new Token(TokenKind.City, term, city));
            return true;
        }

        if (length > 1)
        {
            return false;
        }

        var sort =
            Vocabulary.IsSilent(term) ? TokenKind.Silent
            : context.IsName(term) ? TokenKind.Name
            : TokenKind.Word;
        tokens.Add(new Token(sort, term, term) { IsCapital = words[at].IsCapital });
        return true;
    }

    private string Corrected(string word) =>
        Vocabulary.Knows(word) || context.IsName(word) || context.CityOf(word) is not null
            ? word
            : Vocabulary.Correct(word) ?? word;

    [GeneratedRegex(
        @"(?<hours>\b\d{1,2})\s?h\s?(?<minutes>\d{1,2})\b(\s?m(in)?\b)?|(?<clock>\b\d{1,2}:\d{2}(:\d{2})?)\b|(?<under>\b[uU]-?\d{2}\b)|(?<over>[üÜ]-?\d{2}\b)"
            + @"|\b[rR](?<run>[1-8])\b|\b[sS](?<season>\d{1,2})\b|(?<decade>\b[2-7]0)(s\b|er\b|ern\b|ies\b)"
            + @"|(?<from>\b\d{1,3})(st|nd|rd|th|\.)?\s?[-–—]\s?(?<to>\d{1,3})(st|nd|rd|th|\.)?(?![\d:])|(?<plus>\b\d{1,3})\s?\+|(?<ordinal>\b\d{1,3})(st|nd|rd|th)\b|(?<ordinal>\b\d)\.(?=\s\p{L})"
            + @"|(?<year>\b20\d\d\b)|(?<number>\d{1,6}([.,]\d{1,2})?)|(?<percent>%)|(?<word>\p{L}[\p{L}\p{M}'’´`]*)|(?<comma>[,;])|(?<stop>[.?!:])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.MostMs
    )]
    private static partial Regex Piece();
}
