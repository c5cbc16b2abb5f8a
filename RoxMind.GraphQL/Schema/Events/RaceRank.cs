using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Where a race stands among others of its event, from 1; equal times share a rank.</summary>
internal sealed class RaceRank(RaceResult race)
{
    private static readonly LeaderboardFilter s_everyone = new(null, null, null, null, null, null, null);

    /// <summary>Among all starts of the event. Null when the event does not rank the race any more.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public Task<int?> OverallAsync([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        FindAsync(grains, s_everyone, cancellationToken);

    /// <summary>Among all of its gender category, whatever their division.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public Task<int?> GenderAsync([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        FindAsync(grains, s_everyone with { Gender = race.Gender }, cancellationToken);

    /// <summary>Among its division and gender category: the rank that organisers publish.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public Task<int?> DivisionAsync([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        FindAsync(grains, InDivision, cancellationToken);

    /// <summary>Among its division, gender category and age group.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(1)]
    public Task<int?> AgeGroupAsync([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        FindAsync(grains, InDivision with { AgeGroup = race.AgeGroup }, cancellationToken);

    private LeaderboardFilter InDivision =>
        s_everyone with
        {
            Gender = race.Gender,
            Division = race.Division,
            Category = race.Category,
        };

    private async Task<int?> FindAsync(
        IGrainFactory grains,
        LeaderboardFilter filter,
        CancellationToken cancellationToken
    )
    {
        var page = await grains
            .GetGrain<IEventGrain>(race.EventId)
            .GetLeaderboardAsync(filter.ToQuery(ListRange.First(1)) with { RaceId = race.RaceId }, cancellationToken);
        return page.Rows is [{ Rank: > 0 and var rank }] ? rank : null;
    }
}
