using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>The words of the names of athletes and the events of a catalog, counted as races come and go; read by any.</summary>
internal sealed class CatalogNames
{
    private const int ShortestName = 2;

    private readonly ConcurrentDictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownEvent> _events = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _cities = new(StringComparer.Ordinal);

    /// <summary>The events that there are races of, in the order of their ids.</summary>
    public IReadOnlyList<KnownEvent> Events =>
        [.. _events.Values.OrderBy(known => known.EventId, StringComparer.Ordinal)];

    /// <summary>Whether a word is part of the name of some athlete.</summary>
    public bool IsName(string word) => word.Length >= ShortestName && _words.ContainsKey(word);

    /// <summary>The city of some words; null when no event is known there.</summary>
    public string? CityOf(string words) => _cities.ContainsKey(words) ? words : null;

    /// <summary>Counts a race in (1) or out (-1). By one caller at a time.</summary>
    public void Count(CatalogEntry entry, int by)
    {
        var race = entry.Race;
        foreach (var word in Spelling.Fold(race.Name ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(_words, word, by);
        }

        if (race.EventName is not { } name)
        {
            return;
        }

        var city = Spelling.Fold(EventName.Parse(name).City);
        if (city.Any(char.IsLetter))
        {
            Add(_cities, city, by);
        }

        var known = _events.GetValueOrDefault(race.EventId) ?? new KnownEvent(race.EventId, name, 0);
        if (known.Results + by > 0)
        {
            _events[race.EventId] = known with { Results = known.Results + by };
        }
        else
        {
            _events.TryRemove(race.EventId, out _);
        }
    }

    private static void Add(ConcurrentDictionary<string, int> counts, string key, int by)
    {
        var count = counts.GetValueOrDefault(key) + by;
        if (count > 0)
        {
            counts[key] = count;
        }
        else
        {
            counts.TryRemove(key, out _);
        }
    }
}
