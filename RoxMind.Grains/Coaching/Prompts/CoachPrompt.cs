using System.Text;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Prompts;

/// <summary>
/// What a language model is asked: instruction, context and the beginning of the response. The same code builds it for training
/// and for serving, so that a model is asked what it was trained on.
/// </summary>
public static class CoachPrompt
{
    private const int QuoteStep = 8;

    private static readonly string[] Places = ["first", "next", "last"];

    /// <summary>The prompt for the facts of one analysis.</summary>
    public static string Of(FactSheet sheet, PromptStyle style)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return style == PromptStyle.Compact ? Compact(sheet.Situation) : FullPrompt.Of(sheet);
    }

    private static string Compact(Situation situation)
    {
        var text = new StringBuilder();
        text.Append("### Instruction:\nWrite the feedback for this race.\n### Context:\n");
        text.Append("result ")
            .Append(situation.Direction)
            .Append(' ')
            .Append(situation.Size)
            .Append(' ')
            .Append(situation.Place)
            .Append('\n');
        text.Append("field ").Append(situation.Field).Append('\n');
        text.Append("basis ").Append(situation.Basis).Append('\n');
        for (var rank = 0; rank < Places.Length; rank++)
        {
            text.Append(Places[rank]).Append(' ').Append(situation.Priorities[rank]).Append('\n');
        }

        text.Append("strengths ").AppendJoin(' ', situation.Strengths.DefaultIfEmpty("none")).Append('\n');
        text.Append("fade ").Append(situation.Fade).Append('\n');
        text.Append("doubts ").Append(situation.Caveats).Append('\n');
        text.Append("event ").Append(situation.Event ? "yes" : "no").Append('\n');
        text.Append("quotes ").Append(QuoteLetter(situation.QuotedWords)).Append('\n');
        return text.Append("### Response:\n").ToString();
    }

    /// <summary>The number of quoted words by steps of eight: a model that writes no digits is to read none.</summary>
    private static char QuoteLetter(int words) => (char)('a' + Math.Min(words / QuoteStep, 'z' - 'a'));
}
