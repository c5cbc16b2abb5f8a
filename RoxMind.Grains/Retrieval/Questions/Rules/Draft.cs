using System.Text.RegularExpressions;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>A meaning in the making: the tokens of a question, which of them are taken, and what they said so far.</summary>
internal sealed class Draft
{
    private readonly char[] _kinds;
    private readonly bool[] _isTaken;

    /// <summary>Begins with nothing taken.</summary>
    public Draft(List<Token> tokens)
    {
        Tokens = tokens;
        _kinds = [.. tokens.Select(token => token.Kind)];
        _isTaken = new bool[_kinds.Length];
    }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What is known so far; the intent last.</summary>
    public Meaning Meaning { get; set; } = new(Intent.Refuse);

    /// <summary>The conditions so far.</summary>
    public MeaningFilters Filters
    {
        get => Meaning.Filters;
        set => Meaning = Meaning with { Filters = value };
    }

    /// <summary>What cannot be said in the typed form, for people; null when nothing was found.</summary>
    public string? Fault { get; private set; }

    /// <summary>The tokens that are left.</summary>
    public IEnumerable<Token> Left => Tokens.Where((_, i) => !_isTaken[i]);

    /// <summary>How many tokens are of some kinds.</summary>
    public int CountOf(string kinds) => Tokens.Count(token => kinds.Contains(token.Kind, StringComparison.Ordinal));

    /// <summary>Whether a token of one of the kinds was there, taken or not.</summary>
    public bool Had(string kinds) => Tokens.Any(token => kinds.Contains(token.Kind, StringComparison.Ordinal));

    /// <summary>Whether a token of one of the kinds is left.</summary>
    public bool Has(string kinds) => Left.Any(token => kinds.Contains(token.Kind, StringComparison.Ordinal));

    /// <summary>Takes what a rule matches, from left to right, as often as it does; the rule may decline.</summary>
    public void Each(Regex rule, Func<Match, bool> take)
    {
        var at = 0;
        while (at < _kinds.Length && rule.Match(new string(_kinds), at) is { Success: true, Length: > 0 } match)
        {
            if (take(match))
            {
                _isTaken.AsSpan(match.Index, match.Length).Fill(true);
                _kinds.AsSpan(match.Index, match.Length).Fill(TokenKind.Taken);
            }

            at = match.Index + 1;
        }
    }

    /// <summary>Takes all tokens of the kinds.</summary>
    public void TakeAll(string kinds)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (kinds.Contains(_kinds[i], StringComparison.Ordinal))
            {
                _isTaken[i] = true;
                _kinds[i] = TokenKind.Taken;
            }
        }
    }

    /// <summary>The token that a group of a rule matched; null when it matched none.</summary>
    public Token? At(Match match, string group) =>
        match.Groups[group].Success ? Tokens[match.Groups[group].Index] : null;

    /// <summary>The parts that a group of a rule matched.</summary>
    public IEnumerable<TimedPart> PartsAt(Match match, string group) =>
        Enumerable
            .Range(match.Groups[group].Index, match.Groups[group].Length)
            .Select(i => Tokens[i])
            .Where(token => token.Kind == TokenKind.Part)
            .SelectMany(PartsOf);

    /// <summary>The parts that are named and not taken.</summary>
    public IEnumerable<TimedPart> PartsLeft => Left.Where(token => token.Kind == TokenKind.Part).SelectMany(PartsOf);

    /// <summary>Remembers what cannot be said; the first counts.</summary>
    /// <returns>True, so that a rule takes what it refuses.</returns>
    public bool Refuse(string fault)
    {
        Fault ??= fault;
        return true;
    }

    /// <summary>The parts of a token.</summary>
    public static IEnumerable<TimedPart> PartsOf(Token token) =>
        token
            .Value.Split('+')
            .Select(name => TimedPart.Find(name) ?? throw new InvalidOperationException($"{name} is no part."));
}
