namespace RoxMind.Grains.Events.Contracts.Standings;

/// <summary>What standings at a checkpoint are ordered by.</summary>
public enum StandingBasis
{
    /// <summary>Time on the course by then.</summary>
    Time = 0,

    /// <summary>Time in the segment that ends there.</summary>
    Split = 1,
}
