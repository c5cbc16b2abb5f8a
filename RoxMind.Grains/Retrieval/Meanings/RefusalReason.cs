namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Why a question is not answered.</summary>
public enum RefusalReason
{
    /// <summary>It is not understood, or cannot be said in the typed form.</summary>
    Unclear = 0,

    /// <summary>It asks for medical advice.</summary>
    Medical = 1,

    /// <summary>It asks for what is nobody's business, such as addresses.</summary>
    PrivateData = 2,

    /// <summary>It holds code for a database, a shell or a page.</summary>
    Injection = 3,

    /// <summary>It holds instructions for a language model.</summary>
    PromptInjection = 4,

    /// <summary>It is about something else than races.</summary>
    OutOfDomain = 5,
}
