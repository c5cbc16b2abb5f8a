using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;

namespace RoxMind.Grains.Events.Upkeep;

/// <summary>
/// Lets go of what analyses said that later ones of the same result have replaced: an event whose analyses are renewed again and again
/// keeps one for each result. What a follower of the log has not seen yet stays.
/// </summary>
internal sealed class ReplacedAnalyses(
    string eventId,
    EventJournal journal,
    IEventLog log,
    IEnumerable<FollowerName> followers
)
{
    /// <summary>How many are let go of in one write, which others wait for.</summary>
    private const int BatchSize = 256;

    /// <summary>How many there are, those that a follower has not seen yet among them.</summary>
    public int Count => journal.ReadModel.Replaced;

    /// <summary>Lets go of what every follower has seen.</summary>
    /// <returns>How many that were.</returns>
    public async Task<int> CompactAsync(CancellationToken cancellationToken)
    {
        var seen = await SeenByAllAsync(cancellationToken);
        var done = 0;
        while (!cancellationToken.IsCancellationRequested && Next(seen) is { Count: > 0 } some)
        {
            // Nothing is awaited between looking and writing: what is erased from here on is written after it.
            await journal.CompactAsync(some);
            done += some.Count;
        }

        return done;
    }

    private Dictionary<long, AnalysisReplaced> Next(long seen) =>
        journal
            .ReadModel.ReplacedAnalyses.Where(one => one is { Finisher.AthleteId: not null } && one.Seq <= seen)
            .Take(BatchSize)
            .ToDictionary(
                one => one.Seq,
                one => new AnalysisReplaced(
                    one.Finisher.Result.RaceId,
                    one.Finisher.AthleteId!,
                    one.Finisher.Result.TotalS
                )
            );

    private async Task<long> SeenByAllAsync(CancellationToken cancellationToken)
    {
        var seen = Math.Min(journal.Projected, journal.ReadModel.Head);
        foreach (var follower in followers)
        {
            foreach (var at in await log.GetBehindAsync(follower.Name, cancellationToken))
            {
                seen = at.EventId == eventId ? Math.Min(seen, at.Position) : seen;
            }
        }

        return seen;
    }
}
