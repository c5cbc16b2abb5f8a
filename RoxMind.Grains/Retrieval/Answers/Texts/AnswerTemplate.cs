using System.Text;
using System.Text.RegularExpressions;

namespace RoxMind.Grains.Retrieval.Answers.Texts;

/// <summary>
/// A text that a chat model writes with references in braces in place of numbers. Only whole sentences count; each states known facts and
/// nothing else in numbers, and says of them no direction that the answer's own sentences do not.
/// </summary>
/// <param name="answer">The answer that it is held against.</param>
internal sealed partial class AnswerTemplate(QuestionAnswer answer)
{
    private const int MostCharacters = 1200;
    private const string Ends = ".!?\n";

    private readonly Dictionary<string, AnswerFact> _known = answer.Facts.ToDictionary(
        fact => fact.Key,
        StringComparer.Ordinal
    );

    private readonly StringBuilder _text = new();
    private readonly List<AnswerFact> _facts = [];
    private string _rest = string.Empty;

    /// <summary>The sentences so far, with the numbers in them.</summary>
    public string Text => _text.ToString();

    /// <summary>The facts stated so far, in their order.</summary>
    public IReadOnlyList<AnswerFact> Facts => _facts;

    /// <summary>Whether a sentence did not stand up to the facts, or the end came before there was one.</summary>
    public bool IsUnsound { get; private set; }

    /// <summary>Goes on with a piece.</summary>
    /// <returns>Whether there is a sentence more.</returns>
    public bool Append(string piece)
    {
        _rest += piece;
        var hasGrown = false;
        while (!IsUnsound && EndOfSentence(_rest) is var end and > 0)
        {
            Take(_rest[..end]);
            _rest = _rest[end..];
            hasGrown = true;
        }

        IsUnsound |= _text.Length + _rest.Length > MostCharacters;
        return hasGrown;
    }

    /// <summary>Nothing more comes.</summary>
    /// <returns>Whether there is a sentence more.</returns>
    public bool Close()
    {
        var hasLast = !string.IsNullOrWhiteSpace(_rest);
        if (hasLast)
        {
            Take(_rest);
        }

        IsUnsound |= _facts.Count == 0 && _known.Count > 0;
        return hasLast;
    }

    /// <summary>A sentence ends at its mark, once something stands behind it.</summary>
    private static int EndOfSentence(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Ends.Contains(text[i], StringComparison.Ordinal) && char.IsWhiteSpace(text[i + 1]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private void Take(string sentence)
    {
        sentence = sentence.Trim();
        if (sentence.Length == 0)
        {
            return;
        }

        var stated = References()
            .Matches(sentence)
            .Select(match => _known.GetValueOrDefault(match.Groups["key"].Value))
            .ToList();
        var plain = References().Replace(sentence, string.Empty);
        if (stated.Contains(null) || Numbers().IsMatch(plain) || !IsDirectionTold(plain, stated))
        {
            IsUnsound = true;
            return;
        }

        _facts.AddRange(stated.OfType<AnswerFact>().Except(_facts));
        _text
            .Append(_text.Length == 0 ? string.Empty : " ")
            .Append(References().Replace(sentence, match => _known[match.Groups["key"].Value].Text));
    }

    private bool IsDirectionTold(string sentence, List<AnswerFact?> stated)
    {
        var own = string.Join(
            ' ',
            answer
                .Sentences.Where(one =>
                    stated.Count == 0 || one.Facts.Any(key => stated.Exists(fact => fact?.Key == key))
                )
                .Select(one => one.Text)
        );
        return (!Better().IsMatch(sentence) || Better().IsMatch(own))
            && (!Worse().IsMatch(sentence) || Worse().IsMatch(own));
    }

    [GeneratedRegex(@"\{(?<key>f\d{1,3})\}", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex References();

    /// <summary>Digits, braces that are no reference, and numbers in words.</summary>
    [GeneratedRegex(
        @"[\d{}]|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|third|quarter|twice|double|dozen"
            + @"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|tausend|hälfte|halb|drittel|viertel|doppelt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(fast(er|est)|quick(er|est)|better|best|strong(er|est)?|ahead|gain\w*|improv\w*|schnell(er|st)\w*|besser\w*|beste\w*|stark|stärk\w*|gewinn\w*|verbesser\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Better();

    [GeneratedRegex(
        @"\b(slow(er|est)|worse|worst|weak(er|est)?|behind|los(t|e|es|ing)|langsam\w*|schlecht\w*|schwach|schwäch\w*|verl(or|ier)\w*|hinter)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Worse();
}
