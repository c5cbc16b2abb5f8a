namespace RoxMind.Grains.Coaching.Prompts;

/// <summary>How much a prompt tells a language model.</summary>
public enum PromptStyle
{
    /// <summary>The situation in a few words, for models that were trained on it.</summary>
    Compact = 0,

    /// <summary>Rules, values and an example, for models that know language but not this task.</summary>
    Full = 1,
}
