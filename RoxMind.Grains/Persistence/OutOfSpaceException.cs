using Orleans.Runtime;

namespace RoxMind.Grains.Persistence;

/// <summary>
/// The disk is full: what was to be written is not stored, what was stored before is untouched, and the same call succeeds
/// once there is space. The message is meant for the operator.
/// </summary>
/// <remarks>
/// It crosses processes, so it carries no cause of a type that others may not know. Orleans hands only its own exceptions through from a
/// grain's storage as they are. Whoever catches it says nothing: the storage itself tells, once for all.
/// </remarks>
[GenerateSerializer]
[Alias("RoxMind.OutOfSpace")]
public sealed class OutOfSpaceException : OrleansException
{
    /// <summary>A full disk of which nothing more is known.</summary>
    public OutOfSpaceException()
        : this("No space is left to store anything. Free some and try again.") { }

    /// <summary>A full disk.</summary>
    /// <param name="message">Which file could not grow, and what to do.</param>
    public OutOfSpaceException(string message)
        : base(message) { }

    /// <summary>A full disk.</summary>
    /// <param name="message">Which file could not grow, and what to do.</param>
    /// <param name="cause">What the operating system said.</param>
    public OutOfSpaceException(string message, Exception cause)
        : base(message, cause) { }
}
