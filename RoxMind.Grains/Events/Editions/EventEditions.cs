using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Events.Editions;

/// <summary>Finds the event that a name and a day are of, among those that are recorded.</summary>
public static class EventEditions
{
    /// <summary>
    /// The id of the event. Usually that of name and day (<see cref="EventKey.FromName(string, DateOnly?)"/>); the one of the name alone
    /// where that event was on these days, as earlier versions kept it, or is under way without a result; and the one of a month beside
    /// where an event goes on from one into the other.
    /// </summary>
    /// <param name="grains">The way to the events.</param>
    /// <param name="name">The event's published name.</param>
    /// <param name="day">A day of it; null when none is known.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The id; null when the name has no letter or digit, or is too long.</returns>
    public static async Task<string?> FindAsync(
        IGrainFactory grains,
        string name,
        DateOnly? day,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(grains);
        var (named, own) = (EventKey.FromName(name), EventKey.FromName(name, day));
        if (named is null || own is null || own == named || day is not { } known)
        {
            return own;
        }

        var before = await AskAsync(named);
        if (Holds(before) || before is { Finishers: 0, OnCourse: > 0 })
        {
            return named;
        }

        if ((await AskAsync(own)).Finishers > 0)
        {
            return own;
        }

        foreach (var days in new[] { -EventDays.MostBetween, EventDays.MostBetween })
        {
            var beside = EventKey.FromName(name, known.AddDays(days))!;
            if (beside != own && beside != named && Holds(await AskAsync(beside)))
            {
                return beside;
            }
        }

        return own;

        Task<EventSummary> AskAsync(string id) => grains.GetGrain<IEventGrain>(id).GetSummaryAsync(cancellationToken);

        bool Holds(EventSummary summary) =>
            summary is { StartsOn: { } first, EndsOn: { } last } && EventDays.Hold(first, last, known);
    }
}
