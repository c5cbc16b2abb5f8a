namespace RoxMind.Grains.Coaching;

/// <summary>Why the sentence planner wrote a text that a language model was to write.</summary>
public enum FallbackReason
{
    /// <summary>No language model is installed or configured.</summary>
    NoModel = 0,

    /// <summary>The language model's folder can't be used.</summary>
    BrokenModel = 1,

    /// <summary>Too many texts are waiting.</summary>
    QueueFull = 2,

    /// <summary>The language model took too long.</summary>
    TimedOut = 3,

    /// <summary>What the language model wrote did not stand up to the analysis.</summary>
    NotGrounded = 4,

    /// <summary>The configured endpoint failed.</summary>
    EndpointFailed = 5,
}
