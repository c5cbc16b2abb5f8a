namespace RoxMind.GraphQL.Streams.Rings;

#pragma warning disable CA1032, CA1064 // one constructor, used by one room: it never leaves it as anything but a closed connection
/// <summary>A subscriber has fallen further behind than entries are kept for.</summary>
/// <param name="position">Number of the last entry it took.</param>
internal sealed class TooSlowException(long position)
    : Exception($"The subscriber has taken entries up to {position} and not kept up with what followed.");
#pragma warning restore CA1032, CA1064
