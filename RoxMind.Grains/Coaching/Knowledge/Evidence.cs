namespace RoxMind.Grains.Coaching.Knowledge;

/// <summary>What a piece of coaching knowledge rests on.</summary>
public enum Evidence
{
    /// <summary>Common coaching practice; plausible, its effect was not measured.</summary>
    Practice = 0,

    /// <summary>Measured on race results.</summary>
    Measured = 1,

    /// <summary>A published study.</summary>
    Study = 2,

    /// <summary>The rules of the race.</summary>
    Rule = 3,
}
