namespace RoxMind.Grains.Analysis.Races;

/// <summary>The gender category of a start, as the organiser publishes it.</summary>
public enum Gender
{
    /// <summary>Women.</summary>
    Female = 0,

    /// <summary>Men.</summary>
    Male = 1,

    /// <summary>Mixed pairs and relays.</summary>
    Mixed = 2,
}
