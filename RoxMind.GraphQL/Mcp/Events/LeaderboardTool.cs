using System.ComponentModel.DataAnnotations;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Events;

/// <summary>Reads leaderboards.</summary>
internal sealed class LeaderboardTool(IGrainFactory grains, EventFinder events, PageLinks links)
{
    /// <summary>
    /// The leaderboard of an event, by the finish or by one segment. Filters that are left out take everyone; ranks are those within the
    /// filters.
    /// </summary>
    /// <param name="eventName">The event: its id, its published id, or words of its name such as `Hamburg 2025`.</param>
    /// <param name="division">Only this division.</param>
    /// <param name="gender">Only this gender category.</param>
    /// <param name="ageGroup">Only this age group, for example `30-34`.</param>
    /// <param name="segment">Rank by this segment instead of the finish; results without the split are left out.</param>
    /// <param name="name">Only athletes of whose name every word of this starts a word; ranks stay those among everyone.</param>
    /// <param name="status">Only starts that ended so; left out, those that are ranked.</param>
    /// <param name="first">At most so many rows.</param>
    /// <param name="skip">Rows to pass over at the front.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<EventStandings> ReadAsync(
        [StringLength(1024, MinimumLength = 1)] string eventName,
        Division? division = null,
        Gender? gender = null,
        [StringLength(7, MinimumLength = 2)] string? ageGroup = null,
        Segment? segment = null,
        [StringLength(200, MinimumLength = 1)] string? name = null,
        RaceStatus? status = null,
        [Range(1, 100)] int first = 20,
        [Range(0, int.MaxValue)] int skip = 0,
        CancellationToken cancellationToken = default
    )
    {
        var group = AgeGroups.Read(ageGroup, nameof(ageGroup));
        var summary = await events.FindAsync(eventName, nameof(eventName), cancellationToken);
        var query = new LeaderboardQuery(division, gender, group, segment, skip, first, Name: name, Status: status);
        var found = await grains.GetGrain<IEventGrain>(summary.EventId).GetLeaderboardAsync(query, cancellationToken);
        var page = links.Event(summary.EventId, summary.Name);
        return new EventStandings(
            OpaqueId.Event(summary.EventId).ToString(),
            summary.Name,
            summary.StartsOn,
            summary.IsClosed,
            found.Total,
            [.. found.Rows.Select(row => Show(row, summary.Name))],
            page
        );
    }

    private StandingsRow Show(LeaderboardRow row, string? eventName)
    {
        var isRanked = row.Rank > 0;
        return new StandingsRow(
            isRanked ? row.Rank : null,
            row.AthleteId is { } owner ? OpaqueId.Race(owner, row.RaceId).ToString() : null,
            row.AthleteId is { } athlete ? OpaqueId.Athlete(athlete).ToString() : null,
            row.Name,
            row.Nationality,
            row.Gender,
            row.Division,
            AgeGroups.Text(row.AgeGroup),
            row.Status,
            isRanked ? row.TimeS : null,
            isRanked ? row.BehindS : null,
            row.ResidualS,
            row.AthleteId is { } runner ? links.Race(runner, row.RaceId, row.Name, eventName) : null
        );
    }
}
