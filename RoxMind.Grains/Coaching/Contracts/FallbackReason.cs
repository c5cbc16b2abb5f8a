namespace RoxMind.Grains.Coaching.Contracts;

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

    /// <summary>The language model is still writing; its text can be had later, or followed.</summary>
    StillWriting = 6,

    /// <summary>The writing failed for a reason that only the log tells.</summary>
    Failed = 7,
}
