using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Words;

/// <summary>An event with the words that searches find it by.</summary>
/// <param name="eventId">Id of the event.</param>
/// <param name="index">A number of its own among the events.</param>
internal sealed class EventWords(string eventId, int index)
{
    private volatile int _races;
    private volatile string? _name;
    private volatile string _words = string.Empty;

    /// <summary>Id of the event.</summary>
    public string EventId => eventId;

    /// <summary>Its number among the events, from 0.</summary>
    public int Index => index;

    /// <summary>Its published name; null while no race tells it.</summary>
    public string? Name => _name;

    /// <summary>Folded words of its name, each with a blank before it.</summary>
    public string Words => _words;

    /// <summary>How many of its races are known.</summary>
    public int Races => _races;

    /// <summary>Counts a race in (1) or out (-1). By one caller at a time.</summary>
    public void Count(IndexedRace race, int by)
    {
        _races += by;
        if (_name is null && race.EventName is { } name)
        {
            _words = NameSpellings.WithOthers($" {Spelling.Fold(name)}");
            _name = name;
        }
    }

    /// <summary>The event as a hit.</summary>
    public SearchHit.Event ToHit() => new(eventId, _name!, _races);
}
