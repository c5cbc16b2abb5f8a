namespace RoxMind.Grains.Analysis.Report;

/// <summary>What an expected finish was derived from.</summary>
public enum ExpectationBasis
{
    /// <summary>Only gender category, standard and age group.</summary>
    Demographics = 0,

    /// <summary>Also an earlier race of the same athlete, by far the best predictor.</summary>
    PreviousRace = 1,
}
