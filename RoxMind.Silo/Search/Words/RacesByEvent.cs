namespace RoxMind.Silo.Search.Words;

/// <summary>Where the races of each event stand among all.</summary>
internal sealed class RacesByEvent
{
    /// <summary>Where the places of each event begin; and the end.</summary>
    private readonly int[] _starts;

    private readonly int[] _places;

    /// <summary>Sorts the places of all races by event.</summary>
    /// <param name="events">Of each race, the number of its event.</param>
    public RacesByEvent(ReadOnlySpan<int> events)
    {
        var most = -1;
        foreach (var number in events)
        {
            most = Math.Max(most, number);
        }

        _starts = new int[most + 2];
        foreach (var number in events)
        {
            _starts[number + 1]++;
        }

        for (var number = 0; number <= most; number++)
        {
            _starts[number + 1] += _starts[number];
        }

        _places = new int[events.Length];
        var next = _starts.AsSpan(0, most + 1).ToArray();
        for (var place = 0; place < events.Length; place++)
        {
            _places[next[events[place]]++] = place;
        }
    }

    /// <summary>The places of an event's races, in order; none of an event that is not known.</summary>
    public ReadOnlySpan<int> this[int number] =>
        number + 1 < _starts.Length ? _places.AsSpan(_starts[number].._starts[number + 1]) : [];
}
