namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>A language model could not write; the sentence planner stands in.</summary>
/// <param name="reason">Why.</param>
/// <param name="message">Why, for people.</param>
/// <param name="innerException">What it came from.</param>
public sealed class TextGenerationException(FallbackReason reason, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Why.</summary>
    public FallbackReason Reason { get; } = reason;
}
