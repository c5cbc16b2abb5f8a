using System.Buffers;
using System.Collections.Immutable;

namespace RoxMind.Training.Coach.Corpus.Grammar;

/// <summary>Reads a wording in the notation of <see cref="RoxMind.Training.Coach.Corpus.Phrases.PhraseRules"/>.</summary>
/// <exception cref="FormatException">A bracket is not closed, or a name is empty.</exception>
internal ref struct PhraseParser(string text)
{
    private static readonly SearchValues<char> NoTag = SearchValues.Create(" [|]<{");

    private readonly string _text = text;
    private int _at;

    /// <summary>The whole text as one wording.</summary>
    public Alternative ParseWording()
    {
        var wording = ReadWording();
        return _at == _text.Length ? wording : throw Wrong("is closed but was not opened");
    }

    private Alternative ReadWording()
    {
        var conditions = ReadConditions();
        var parts = ImmutableArray.CreateBuilder<Node>();
        while (_at < _text.Length && _text[_at] is not ('|' or ']'))
        {
            parts.Add(
                _text[_at] switch
                {
                    '[' => ReadChoice(),
                    '<' => new Node.Rule(ReadName('>')),
                    '{' => new Node.Fact(ReadName('}')),
                    _ => ReadWords(),
                }
            );
        }

        return new Alternative(conditions, parts.ToImmutable());
    }

    private Node.Choice ReadChoice()
    {
        var wordings = ImmutableArray.CreateBuilder<Alternative>();
        do
        {
            _at++;
            wordings.Add(ReadWording());
        } while (_at < _text.Length && _text[_at] == '|');

        if (_at >= _text.Length)
        {
            throw Wrong("has a choice that is not closed");
        }

        _at++;
        return new Node.Choice(wordings.ToImmutable());
    }

    private Node.Words ReadWords()
    {
        var rest = _text.AsSpan(_at);
        var length = rest.IndexOfAny("[|]<{");
        var words = length < 0 ? rest : rest[..length];
        _at += words.Length;
        return new Node.Words(words.ToString());
    }

    private string ReadName(char end)
    {
        var length = _text.AsSpan(_at).IndexOf(end);
        if (length < 2)
        {
            throw Wrong("has a name that is empty or not closed");
        }

        var name = _text.Substring(_at + 1, length - 1);
        _at += length + 1;
        return name;
    }

    /// <summary>A list of tags, a question mark and a space; no other question mark is used in texts.</summary>
    private ImmutableArray<Condition> ReadConditions()
    {
        var rest = _text.AsSpan(_at);
        var end = rest.IndexOf("? ");
        if (end < 0 || rest[..end].ContainsAny(NoTag))
        {
            return [];
        }

        _at += end + 2;
        var tags = rest[..end].ToString().Split(',');
        return [.. tags.Select(tag => new Condition(tag.TrimStart('!'), tag.StartsWith('!')))];
    }

    private readonly FormatException Wrong(string why) => new($"'{_text}' {why}, near character {_at}.");
}
