namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Why a race was given to an athlete; kept with the race so that every decision can be seen and undone.</summary>
public enum IdentityBasis
{
    /// <summary>The result carried the timing company's athlete id.</summary>
    ExternalId = 0,

    /// <summary>Same normalised name, nationality and gender, with plausible age groups between the races.</summary>
    NameMatch = 1,

    /// <summary>The result carries no name: it is an athlete of its own.</summary>
    Nameless = 2,

    /// <summary>A pair or a relay, told apart by its published name.</summary>
    Team = 3,

    /// <summary>An administrator merged two athletes.</summary>
    Merged = 4,

    /// <summary>An administrator split the race off another athlete.</summary>
    Split = 5,
}
