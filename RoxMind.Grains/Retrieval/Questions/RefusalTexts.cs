using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>What people are told who ask for what is not answered.</summary>
internal static class RefusalTexts
{
    /// <summary>The text of a reason.</summary>
    public static string Of(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.Medical =>
                "Questions on health, injuries and substances are for a doctor; here are race results alone.",
            RefusalReason.PrivateData => "Only published results are told of athletes, nothing private.",
            RefusalReason.Injection => "This holds code, and nothing of it is run.",
            RefusalReason.PromptInjection => "This holds instructions, and none is followed; ask about races.",
            RefusalReason.OutOfDomain => "Only questions on race results are answered.",
            _ => "The question is not clear.",
        };
}
