using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>
/// What a question wants, once its slots are filled. Each intent says which tokens belong to it; what is left over is told, and what
/// would change the answer refuses.
/// </summary>
internal static partial class IntentRules
{
    /// <summary>What never changes an answer: who asks, joints, ages without number, words of order in places where they say nothing.</summary>
    private const string Harmless = "IMB&k?aYq-";

    /// <summary>Completes the meaning.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="isFastest">What is to come first, if that was said.</param>
    public static void Take(Draft draft, bool? isFastest)
    {
        var intent = IntentOf(draft, isFastest);
        var meaning = draft.Meaning with { Intent = intent };
        switch (intent)
        {
            case Intent.WhatIf:
                draft.TakeAll("HEX" + Harmless);
                TakeFinish(draft);
                break;
            case Intent.Percentile:
                draft.TakeAll("?Q+t" + Harmless);
                TakeFinish(draft);
                break;
            case Intent.Explain:
                // Why somebody was fast is another question.
                draft.TakeAll("WEvm0zZ" + Harmless);
                meaning = meaning with { Segments = [.. draft.PartsLeft] };
                draft.TakeAll("P");
                break;
            case Intent.Compare:
                draft.TakeAll("X=db" + Harmless);
                meaning = meaning with { Segments = [.. draft.PartsLeft] };
                draft.TakeAll("P");
                break;
            case Intent.Progress:
                draft.TakeAll("J" + (draft.Had("J") ? "F" : string.Empty) + Harmless);
                meaning = meaning with { Segments = [.. draft.PartsLeft] };
                draft.TakeAll("P");
                if (isFastest is { } first)
                {
                    meaning = meaning with { Sort = new MeaningOrder(TimedPart.TotalTime, first) };
                }

                break;
            case Intent.Rank:
                var parts = draft.PartsLeft.Distinct().ToList();
                draft.TakeAll("P" + Harmless);
                if (parts.Count > 1)
                {
                    draft.Refuse(
                        $"Times are ordered by one part at a time: by {string.Join(" or by ", parts.Select(part => part.DisplayName))}."
                    );
                }

                meaning = meaning with
                {
                    Sort = new MeaningOrder(parts.Count == 0 ? TimedPart.TotalTime : parts[0], isFastest == false),
                };
                break;
            case Intent.Count:
                draft.TakeAll("#" + Harmless);
                TakeFinish(draft);
                break;
            case Intent.SimilarBetter or Intent.Filter:
                draft.TakeAll(Harmless);
                TakeFinish(draft);
                break;
        }

        draft.Meaning = meaning;
    }

    /// <summary>"Overall" says nothing where no part is ordered or explained.</summary>
    private static void TakeFinish(Draft draft)
    {
        draft.Each(Finish(), match => draft.Tokens[match.Index].Value is "total_time");
    }

    private static Intent IntentOf(Draft draft, bool? isFastest)
    {
        if (draft.Had("H"))
        {
            return Intent.WhatIf;
        }

        if (draft.Had("#"))
        {
            return Intent.Count;
        }

        if (draft.Meaning.Value is not null)
        {
            return Intent.Percentile;
        }

        if (draft.Had("X"))
        {
            return Intent.Compare;
        }

        if (draft.Had("J"))
        {
            return Intent.Progress;
        }

        return draft.Meaning.Similarity is not null ? Intent.SimilarBetter
            : draft.Had("WE") || (draft.Had("v") && draft.Had("IM")) ? Intent.Explain
            : isFastest is not null ? Intent.Rank
            : Intent.Filter;
    }

    [GeneratedRegex("P", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex Finish();
}
