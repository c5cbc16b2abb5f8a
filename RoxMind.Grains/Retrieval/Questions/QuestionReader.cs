using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions.Rules;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>
/// Reads a question about races in plain English or German: tokens, then rules over them, each of which takes what it understands, then
/// the intent. Deterministic. A negation, a number or a name that nothing was made of refuses; other words are told.
/// </summary>
public static class QuestionReader
{
    /// <summary>Most characters of a question.</summary>
    public const int MaxLength = 500;

    /// <summary>Most words that say something: what the rules do with them grows faster than their number.</summary>
    private const int MaxTokens = 100;

    private const string Harmless = "w";

    /// <summary>Kinds that turn round what stands beside them.</summary>
    private const string Negations = "!x";

    /// <summary>Kinds that only questions about races have.</summary>
    private const string OfRaces = "PVSDCRKUHXQ9%23";

    /// <summary>Kinds that say something.</summary>
    private const string Known = OfRaces + "GLTYANfzF+0vmeJWE=5i#tucd";

    /// <summary>There are so many known words at least to one that is not.</summary>
    private const int MostKnown = 3;

    /// <summary>Reads it.</summary>
    /// <param name="text">The question, 1 to 500 characters.</param>
    /// <param name="context">What it may name.</param>
    public static ReadQuestion Read(string text, IQuestionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return Refused(RefusalReason.Unclear, $"A question has 1 to {MaxLength} characters.", []);
        }

        try
        {
            return ReadBounded(text, context);
        }
        catch (RegexMatchTimeoutException)
        {
            return Refused(RefusalReason.Unclear, "It takes too long to make sense of it; say it in fewer words.", []);
        }
    }

    private static ReadQuestion ReadBounded(string text, IQuestionContext context)
    {
        var words = Spelling.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (RefusedTopics.ReasonOf(text, words) is { } reason)
        {
            return Refused(reason, RefusalTexts.Of(reason), []);
        }

        var tokens = new QuestionLexer(context).Read(text);
        if (tokens.Count > MaxTokens)
        {
            return Refused(RefusalReason.Unclear, "It says too many things at once; ask one of them.", []);
        }

        var draft = new Draft(tokens);
        AcrossRules.Take(draft);
        AgeRules.Take(draft);
        WhoRules.Take(draft);
        LikenessRules.Take(draft);
        AcrossRules.TakeGains(draft);
        TimeRules.TakeValues(draft);
        BandRules.Take(draft);
        ShapeRules.Take(draft);
        TimeRules.TakeBounds(draft);
        IntentRules.Take(draft, OrderRules.Take(draft));
        return Judge(draft, words);
    }

    private static ReadQuestion Judge(Draft draft, string[] words)
    {
        var left = draft.Left.ToList();
        ImmutableArray<string> ignored =
        [
            .. left.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text),
        ];
        if (
            ignored.Length > 0
            && words.Any(Vocabulary.Default.Knows)
            && !draft.Had(OfRaces + "<>")
            && ignored.Length * MostKnown > draft.CountOf(Known)
        )
        {
            return Refused(RefusalReason.OutOfDomain, RefusalTexts.Of(RefusalReason.OutOfDomain), ignored);
        }

        if (draft.Fault is { } fault)
        {
            return Refused(RefusalReason.Unclear, fault, ignored);
        }

        if (left.Find(token => !Harmless.Contains(token.Kind, StringComparison.Ordinal)) is { } token)
        {
            return Unclear(draft, $"It is not clear what '{token.Text}' is to say.", ignored);
        }

        if (ignored.Length * MostKnown > draft.CountOf(Known))
        {
            return Unclear(draft, $"Too little of it is understood; not {string.Join(", ", ignored)}.", ignored);
        }

        return IntentSlots.FaultOf(draft.Meaning) is { } incomplete
            ? Unclear(draft, incomplete.Reason, ignored)
            : new ReadQuestion(draft.Meaning, ignored, null);
    }

    private static ReadQuestion Unclear(Draft draft, string fault, ImmutableArray<string> ignored) =>
        Refused(RefusalReason.Unclear, fault, ignored) with
        {
            Open = draft.Has(Negations) ? null : draft.Meaning,
        };

    private static ReadQuestion Refused(RefusalReason reason, string fault, ImmutableArray<string> ignored) =>
        new(new Meaning(Intent.Refuse) { Reason = reason }, ignored, fault);
}
