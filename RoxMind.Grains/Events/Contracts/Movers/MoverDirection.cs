namespace RoxMind.Grains.Events.Contracts.Movers;

/// <summary>Which way a place changed.</summary>
public enum MoverDirection
{
    /// <summary>Places gained: further to the front.</summary>
    Gained = 0,

    /// <summary>Places lost: further to the back.</summary>
    Lost = 1,
}
