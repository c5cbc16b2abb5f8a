namespace RoxMind.Grains.Coaching.Facts;

/// <summary>The part of a text that a fact belongs to. A sentence speaks of one.</summary>
public enum FactScope
{
    /// <summary>The finish, what was expected, and the standing in the field.</summary>
    Result = 0,

    /// <summary>The segments that went best.</summary>
    Strengths = 1,

    /// <summary>The segment with most to gain.</summary>
    Priority1 = 2,

    /// <summary>The next one.</summary>
    Priority2 = 3,

    /// <summary>The last one.</summary>
    Priority3 = 4,

    /// <summary>What to do after a race without priorities.</summary>
    Volume = 5,

    /// <summary>The range to aim for; closes the text.</summary>
    Target = 6,

    /// <summary>How the runs changed over the race; anywhere between result and target.</summary>
    Pacing = 7,

    /// <summary>What makes the comparison uncertain; anywhere between result and target.</summary>
    Caveats = 8,

    /// <summary>Names of the race and its groups; in any sentence.</summary>
    Any = 9,
}
