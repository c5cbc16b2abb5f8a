namespace RoxMind.Grains.Events.Contracts.Movers;

/// <summary>What places at a checkpoint are counted by.</summary>
public enum MoverBasis
{
    /// <summary>Time on the course by then.</summary>
    Time = 0,

    /// <summary>The finish that is forecast from what is known by then; before the start it is the expected finish.</summary>
    Forecast = 1,
}
