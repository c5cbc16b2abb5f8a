namespace RoxMind.Grains.Retrieval.Index;

/// <summary>Kinds of things that a search finds.</summary>
public enum SearchKind
{
    /// <summary>Events, by name.</summary>
    Event = 0,

    /// <summary>Athletes, by name and nationality.</summary>
    Athlete = 1,

    /// <summary>Races, by the words of both, division and gender category.</summary>
    Race = 2,
}
