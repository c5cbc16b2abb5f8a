using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Analysis;

/// <summary>A race that was explained without being stored.</summary>
internal sealed class ExplainedRace(RaceResult race, RaceAnalysis analysis) : IAnalyzeOutcome
{
    /// <summary>Official finish time, seconds.</summary>
    public int TotalS => race.TotalS;

    /// <summary>What the stations asked for.</summary>
    public StationStandard Standard => race.Standard;

    /// <summary>The explanation.</summary>
    public RaceAnalysis Analysis => analysis;

    /// <summary>The explanation in words. Writing may take seconds.</summary>
    /// <param name="grains">The way to the writer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(50)]
    public Task<Feedback> FeedbackAsync([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        grains.GetGrain<ICoachPoolGrain>(0).WriteAsync(race, analysis, cancellationToken);
}
