using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Tracking;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary>An evaluation of a coach that is logged.</summary>
/// <param name="store">Where runs are kept.</param>
internal sealed class TrackedCoachEvaluation(ITrackingStore store)
{
    /// <summary>Judges within a run.</summary>
    /// <param name="races">What is written about.</param>
    /// <param name="evaluate">Writes and counts.</param>
    /// <param name="cancellationToken">Cancels it; the run is marked as killed.</param>
    /// <exception cref="TrackingException">The run can't be logged.</exception>
    public Task<CoachFigures> RunAsync(
        IReadOnlyList<CoachRace> races,
        Func<Task<CoachFigures>> evaluate,
        CancellationToken cancellationToken
    ) =>
        new TrackedRun(store).RunAsync(
            "coach evaluate",
            new TrackedDataset(
                "coach evaluation",
                Fingerprint(races),
                "evaluation",
                "local",
                "analysed races",
                $$"""{"num_races": {{races.Count}}}"""
            ),
            async run =>
            {
                var figures = await evaluate();
                await store.LogAsync(
                    run,
                    new Dictionary<string, string>
                    {
                        ["model"] = figures.Model,
                        ["texts"] = figures.Texts.ToString(CultureInfo.InvariantCulture),
                    },
                    figures.Metrics,
                    cancellationToken
                );
                return figures;
            },
            cancellationToken
        );

    private static string Fingerprint(IReadOnlyList<CoachRace> races) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', races.Select(race => race.Race.RaceId))))
        );
}
