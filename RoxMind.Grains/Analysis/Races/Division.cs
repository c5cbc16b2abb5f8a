namespace RoxMind.Grains.Analysis.Races;

/// <summary>The division of a start; it decides the loads and who is compared with whom.</summary>
public enum Division
{
    /// <summary>Singles with the standard loads.</summary>
    Open = 0,

    /// <summary>Singles with heavier loads.</summary>
    Pro = 1,

    /// <summary>Invited singles with the pro loads.</summary>
    Elite = 2,

    /// <summary>Pairs who run together and share the stations.</summary>
    Doubles = 3,

    /// <summary>Teams of four.</summary>
    Relay = 4,

    /// <summary>Singles carrying a rucksack.</summary>
    Goruck = 5,

    /// <summary>Pairs carrying a rucksack.</summary>
    GoruckDoubles = 6,

    /// <summary>Pairs with the pro loads.</summary>
    ProDoubles = 7,

    /// <summary>Invited pairs with the pro loads.</summary>
    EliteDoubles = 8,

    /// <summary>Singles with adapted stations; the class is the category's name.</summary>
    Adaptive = 9,

    /// <summary>Teams of four of one employer.</summary>
    CorporateRelay = 10,

    /// <summary>Children and youths on a shorter course, which the 23 segments do not hold.</summary>
    Youngstars = 11,

    /// <summary>A division that is none of these, ranked under its published name.</summary>
    Other = 12,
}
