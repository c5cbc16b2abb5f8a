using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>The way to the writer of feedback texts. The key is 0.</summary>
[Alias("coach-pool")]
public interface ICoachPoolGrain : IGrainWithIntegerKey
{
    /// <summary>Writes the text for one analysed race. The same analysis gets the same text.</summary>
    [Alias("write")]
    Task<Feedback> WriteAsync(RaceResult race, RaceAnalysis analysis, CancellationToken cancellationToken);
}
