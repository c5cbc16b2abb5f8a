namespace RoxMind.Silo.Search.Words;

/// <summary>Where the races of each event stand among all.</summary>
internal sealed class RacesByEvent
{
    private readonly Groups<int> _places;

    /// <summary>Sorts the places of all races by event.</summary>
    /// <param name="events">Of each race, the number of its event.</param>
    public RacesByEvent(ReadOnlySpan<int> events)
    {
        var places = new int[events.Length];
        var most = -1;
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = place;
            most = Math.Max(most, events[place]);
        }

        _places = new Groups<int>(most + 1, events, places);
    }

    /// <summary>The places of an event's races, in order; none of an event that is not known.</summary>
    public ReadOnlySpan<int> this[int number] => _places[number].Span;
}
