namespace RoxMind.Chaos.Load;

/// <summary>How much goes on while a cluster is disturbed.</summary>
/// <param name="Writers">Who sends results.</param>
/// <param name="Subscribers">Who follows the feed.</param>
/// <param name="Pace">From one batch of a writer to its next.</param>
internal sealed record ChaosLoad(int Writers, int Subscribers, TimeSpan Pace);
