using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>Recognises what is not answered, whatever else a question holds: code, instructions, medical and private matters, other topics.</summary>
internal static partial class RefusedTopics
{
    private static readonly (RefusalReason Reason, TermSet Terms)[] Topics =
    [
        .. Vocabulary
            .Lines("refused-topics.txt")
            .Select(line => (MeaningNames.Find<RefusalReason>(line.Head)!.Value, new TermSet(line.Terms))),
    ];

    /// <summary>Why a question is not answered; null when it may be.</summary>
    /// <param name="text">The question as written.</param>
    /// <param name="words">Its folded words.</param>
    public static RefusalReason? ReasonOf(string text, string[] words)
    {
        if (Code().IsMatch(text))
        {
            return RefusalReason.Injection;
        }

        foreach (var (reason, terms) in Topics)
        {
            if (terms.IsIn(words))
            {
                return reason;
            }
        }

        return Sum().IsMatch(text) ? RefusalReason.OutOfDomain : null;
    }

    [GeneratedRegex(@"\d\s*[+*/^]\s*\d", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex Sum();

    [GeneratedRegex(
        @"\b(select|delete)\b.+\bfrom\b|\b(drop|truncate|alter|create)\s+(table|database|index)|\binsert\s+into\b|\bupdate\s+\w+\s+set\b|\bunion\s+(all\s+)?select\b"
            + @"|('|"")\s*(or|and)\s*('|""|\d)|\b(or|and)\s+\d+\s*=\s*\d+|;\s*--|/\*|\*/|\bexec(ute)?\s*\(|xp_cmdshell|\bsleep\s*\(|pg_sleep|waitfor\s+delay"
            + @"|\b(eval|alert|system|require|import|char|concat)\s*\(|</?\s*[a-z!][^>]*>|javascript:|on(error|load)\s*=|\{\s*\w+\s*[\({]|\b(query|mutation|subscription|fragment)\b[^{]*\{|__(schema|type|typename)"
            + @"|\$\{|\{\{|\{%|<%|\$\(|`|\.\./|\.\.\\|/etc/|file://|%00|%27|\\x[0-9a-f]{2}|\b(rm\s+-rf|cat\s+/|wget\s|curl\s)|&&|\|\||\$(where|ne|gt|regex)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.Singleline,
        PatternTime.MostMs
    )]
    private static partial Regex Code();
}
