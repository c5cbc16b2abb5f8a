using System.Runtime.CompilerServices;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Events;

namespace RoxMind.GraphQL.Exports;

/// <summary>Reads what is exported page by page, so that a list of any length is sent as it is read.</summary>
internal sealed class ExportReader(IGrainFactory grains)
{
    private const int RowsAtOnce = 500;
    private const int AthletesAtOnce = 64;

    /// <summary>An event; null when nothing was ever recorded for it.</summary>
    public async Task<EventSummary?> FindEventAsync(string eventId, CancellationToken cancellationToken)
    {
        var summary = await grains.GetGrain<IEventGrain>(eventId).GetSummaryAsync(cancellationToken);
        return summary.Head == 0 ? null : summary;
    }

    /// <summary>The rows of a leaderboard. Places stay where they are when results arrive meanwhile: no row comes twice.</summary>
    public async IAsyncEnumerable<LeaderboardRow> RowsAsync(
        string eventId,
        LeaderboardFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var grain = grains.GetGrain<IEventGrain>(eventId);
        for (var range = ListRange.First(RowsAtOnce); ; )
        {
            var page = await grain.GetLeaderboardAsync(filter.ToQuery(range), cancellationToken);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            if (page.Rows.Length < RowsAtOnce)
            {
                yield break;
            }

            range = range with { After = page.Rows[^1].Place };
        }
    }

    /// <summary>The races behind the rows of a leaderboard; results that have not reached their athlete yet are left out.</summary>
    public async IAsyncEnumerable<ExportedRace> RacesAsync(
        string eventId,
        LeaderboardFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            var rows in RowsAsync(eventId, filter, cancellationToken)
                .Where(row => row.AthleteId is not null)
                .Chunk(AthletesAtOnce)
                .WithCancellation(cancellationToken)
        )
        {
            var athletes = new AthleteLoader(grains);
            var pending = Array.ConvertAll(
                rows,
                row => athletes.Load(row.AthleteId!, row.RaceId, profile => Find(profile, row))
            );
            foreach (var race in pending)
            {
                if (await race.GetResultAsync(cancellationToken) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>Athletes' latest races that are explained; who has none is left out.</summary>
    public async IAsyncEnumerable<ExportedRace> LatestAsync(
        IEnumerable<string> athleteIds,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var athletes = new AthleteLoader(grains);
        var pending = athleteIds.Select(id => athletes.Load(id, Latest)).ToList();
        foreach (var race in pending)
        {
            if (await race.GetResultAsync(cancellationToken) is { } found)
            {
                yield return found;
            }
        }
    }

    private static ExportedRace? Find(AthleteProfile profile, LeaderboardRow row) =>
        profile.Races.FirstOrDefault(race => race.Result.RaceId == row.RaceId) is { } found
            ? new ExportedRace(profile.AthleteId, found, row.Rank == 0 ? null : row.Rank)
            : null;

    private static ExportedRace? Latest(AthleteProfile profile) =>
        profile.Races.LastOrDefault(race => race.Analysis is not null) is { } found
            ? new ExportedRace(profile.AthleteId, found, rank: null)
            : null;
}
