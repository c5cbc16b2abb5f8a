namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Whom advice without a priority is for: what helps most people would be odd to hear for some.</summary>
internal enum AdviceCase
{
    /// <summary>One or two people who can still gain by training more.</summary>
    Usual,

    /// <summary>Among the fastest of the standard: nobody has to tell them to run more.</summary>
    Front,

    /// <summary>Four people who share the race.</summary>
    Team,
}
