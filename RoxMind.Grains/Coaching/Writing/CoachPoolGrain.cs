using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>The way to the silo's writer; holds nothing.</summary>
[StatelessWorker]
[GrainType("coach-pool")]
internal sealed class CoachPoolGrain(IFeedbackWriter writer) : Grain, ICoachPoolGrain
{
    /// <inheritdoc/>
    public Task<Feedback> WriteAsync(RaceResult race, RaceAnalysis analysis, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(analysis);
        return writer.WriteAsync(race, analysis, null, isInteractive: true, cancellationToken).AsTask();
    }
}
