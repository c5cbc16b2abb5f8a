using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>An event, on one of its days where days are known.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Place">Where and when it was, as name and day tell it.</param>
/// <param name="Year">Calendar year, by the day where it is known.</param>
public sealed record Occasion(string EventId, EventPlace Place, int? Year)
{
    /// <summary>The occasion of a race.</summary>
    /// <param name="race">The race.</param>
    public static Occasion Of(IndexedRace race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var place = EventPlace.Of(race.EventName).On(race.Date);
        return new Occasion(race.EventId, place, race.Date?.Year ?? place.Year);
    }
}
