namespace RoxMind.Grains.Analysis.Races;

/// <summary>How a start ended. Only who finished is ranked; the splits of the others are kept.</summary>
public enum RaceStatus
{
    /// <summary>Finished, with an official time.</summary>
    Finished = 0,

    /// <summary>Started and did not finish (DNF).</summary>
    DidNotFinish = 1,

    /// <summary>Entered and did not start (DNS).</summary>
    DidNotStart = 2,

    /// <summary>Disqualified (DSQ), with or without a time.</summary>
    Disqualified = 3,

    /// <summary>Taken off the results by the organiser, who does not say why.</summary>
    Withdrawn = 4,
}
