namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>What the number of a fact counts.</summary>
public enum FactUnit
{
    /// <summary>Seconds.</summary>
    Seconds = 0,

    /// <summary>Athletes.</summary>
    Athletes = 1,

    /// <summary>Percentile, 100 is the fastest.</summary>
    Percentile = 2,

    /// <summary>Percent.</summary>
    Percent = 3,

    /// <summary>Races.</summary>
    Races = 4,
}
