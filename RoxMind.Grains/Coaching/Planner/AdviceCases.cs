using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Tells the cases apart.</summary>
internal static class AdviceCases
{
    private const double FrontPercentile = 97;

    /// <summary>The case of a race without priorities.</summary>
    public static AdviceCase Of(RaceAnalysis analysis) =>
        analysis.Standard.Division is Division.Relay or Division.CorporateRelay ? AdviceCase.Team
        : (analysis.PercentileAtEvent ?? analysis.Percentile) >= FrontPercentile ? AdviceCase.Front
        : AdviceCase.Usual;

    /// <summary>Whether a language model learnt to write for such a race: it knows one advice after a balanced one.</summary>
    public static bool IsLearnt(RaceAnalysis analysis) =>
        !analysis.Priorities.IsEmpty || Of(analysis) == AdviceCase.Usual;
}
