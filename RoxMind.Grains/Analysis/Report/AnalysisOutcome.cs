namespace RoxMind.Grains.Analysis.Report;

/// <summary>An analysis, or the reason why there is none.</summary>
[GenerateSerializer]
[Immutable]
[Alias("analysis-outcome")]
public abstract record AnalysisOutcome
{
    private AnalysisOutcome() { }

    /// <summary>The race was analysed.</summary>
    /// <param name="Analysis">The analysis.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("analysis-available")]
    public sealed record Available([property: Id(0)] RaceAnalysis Analysis) : AnalysisOutcome;

    /// <summary>The race could not be analysed.</summary>
    /// <param name="ModelVersion">The bundle that has no answer; a later one may have.</param>
    /// <param name="Reason">Why, for people.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("analysis-unavailable")]
    public sealed record Unavailable([property: Id(0)] string ModelVersion, [property: Id(1)] string Reason)
        : AnalysisOutcome;
}
