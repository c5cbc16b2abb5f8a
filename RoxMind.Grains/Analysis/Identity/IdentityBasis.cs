namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Why a race was given to an athlete; kept with the race so that every decision can be seen and undone.</summary>
public enum IdentityBasis
{
    /// <summary>The result carried the timing company's athlete id.</summary>
    ExternalId = 0,

    /// <summary>Same name and gender, with countries, ages and levels that fit all other races of the athlete.</summary>
    NameMatch = 1,

    /// <summary>The result carries no name: it is an athlete of its own.</summary>
    Nameless = 2,

    /// <summary>A pair or a relay of the same people; a relay that names none is told apart by its name within a season.</summary>
    Team = 3,

    /// <summary>An administrator merged two athletes.</summary>
    Merged = 4,

    /// <summary>An administrator split the race off another athlete.</summary>
    Split = 5,
}
