namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>What is wrong with a text.</summary>
public enum FaultKind
{
    /// <summary>A number that is not the analysis', or not of what its sentence speaks of.</summary>
    Number,

    /// <summary>A word of direction that does not agree with the sign of a difference.</summary>
    Direction,

    /// <summary>A segment that the analysis does not name.</summary>
    Segment,

    /// <summary>A name that is not the race's own, or the event not named.</summary>
    Name,

    /// <summary>Another division or gender category.</summary>
    Division,

    /// <summary>Something said of the race that the analysis says otherwise.</summary>
    Claim,

    /// <summary>A priority without its gap or its advice, out of order or not named.</summary>
    Priority,

    /// <summary>Advice or a cause that belongs to another segment.</summary>
    Quote,

    /// <summary>A doubt that is not said.</summary>
    Doubt,

    /// <summary>A phrase that feedback may not have.</summary>
    Phrase,

    /// <summary>Fewer than 110 or more than 180 words.</summary>
    Length,

    /// <summary>No proper text: broken sentences, marks or references.</summary>
    Form,
}
