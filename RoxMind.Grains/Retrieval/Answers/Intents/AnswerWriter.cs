using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Answers meanings.</summary>
internal static class AnswerWriter
{
    /// <summary>Whether a meaning is about whoever asks, so that it needs a race of theirs.</summary>
    /// <param name="meaning">The meaning.</param>
    public static bool NeedsAsker(Meaning meaning) =>
        meaning.Intent is Intent.SimilarBetter or Intent.Explain or Intent.Compare or Intent.WhatIf
        || (meaning.Intent == Intent.Progress && meaning.Sort is null)
        || meaning.Filters.IsSameAgeGroup
        || meaning.Filters.IsSameGender;

    /// <summary>The answer.</summary>
    /// <param name="meaning">The meaning; no refusal.</param>
    /// <param name="sources">What it is made of.</param>
    public static QuestionAnswer Write(Meaning meaning, AnswerSources sources)
    {
        var draft = new AnswerDraft();
        switch (meaning.Intent)
        {
            case Intent.SimilarBetter:
                SimilarAnswer.Write(meaning, sources, draft);
                break;
            case Intent.Percentile:
                PlaceAnswer.Write(meaning, sources, draft);
                break;
            case Intent.Explain:
                ExplainAnswer.Write(meaning, sources.Asker!, draft);
                break;
            case Intent.Compare:
                CompareAnswer.Write(meaning, sources, draft);
                break;
            case Intent.Progress when meaning.Sort is null:
                ProgressAnswer.Write(meaning, sources, draft);
                break;
            case Intent.WhatIf:
                WhatIfAnswer.Write(meaning, sources, draft);
                break;
            default:
                ListAnswer.Write(meaning, sources, draft);
                break;
        }

        return draft.Build();
    }
}
