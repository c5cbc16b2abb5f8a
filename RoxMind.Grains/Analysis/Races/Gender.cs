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

    /// <summary>Singles of a category for people who are neither.</summary>
    NonBinary = 3,

    /// <summary>Not published, or not understood; a value of its own.</summary>
    Unknown = 4,
}
