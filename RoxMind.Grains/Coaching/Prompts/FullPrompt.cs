using System.Text;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Prompts;

/// <summary>A prompt for a model that was not trained on this task: rules, facts with their values, and what a sentence looks like.</summary>
internal static class FullPrompt
{
    private const string Rules = """
        ### Instruction:
        You are a HYROX coach. Write feedback of about 140 words to the athlete, in the second person and in plain language.
        Write no digits, no numbers in words, no names of stations or events: write the references from the context in braces, exactly
        as they stand there, and each value only once. They are replaced by their values.
        Order: the result in context; the strengths; the priorities one after the other, each with its gap, a possible cause and its hint;
        the pacing and the caveats when they are in the context; the target at the end. Every sentence speaks of one of these.
        Every reference marked * must appear. "{percentile}" stands in "in front of {percentile} of {standard}". Lower times are better: a gap of a priority is time lost.
        Causes are possibilities ("may", "often"). No medical advice, no judgement of the person, no slogans, no exclamation marks.
        Example of a sentence: You finished {event} in {finish}, {residual} faster than expected, which puts you in front of {percentile} of {standard}.
        """;

    public static string Of(FactSheet sheet)
    {
        var text = new StringBuilder(Rules.ReplaceLineEndings("\n")).Append("\n### Context:\n");
        foreach (var fact in sheet.Facts)
        {
            text.Append(fact.Reference).Append(fact.IsRequired ? "* = " : " = ").Append(fact.Text);
            if (fact.Sign != 0)
            {
                text.Append(fact.Sign < 0 ? " (faster)" : " (slower)");
            }

            text.Append('\n');
        }

        return text.Append("### Response:\n").ToString();
    }
}
