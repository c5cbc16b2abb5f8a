using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>
/// Finds whatever has all words of a text, each at the start of one of its own words: first what begins with the text, then the rest. When
/// nothing has them, what is a typing error or two away.
/// </summary>
internal sealed class TextSearch(string text)
{
    private const int MaxWords = 8;

    private readonly ImmutableArray<string[]> _words =
    [
        .. Spelling
            .Fold(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxWords)
            .Select(word => Array.ConvertAll(NameSpellings.Of(word), other => $" {other}")),
    ];

    // Null while words are looked for as they were typed.
    private NearWord[]? _near;

    /// <summary>Events, then athletes, then races. A race is named when its athlete and its event alone do not have all words.</summary>
    public List<SearchHit> Find(IReadOnlyList<CatalogEntry> entries, ImmutableArray<SearchKind> kinds)
    {
        if (_words.IsEmpty)
        {
            return [];
        }

        var eventWords = EventWords(entries);
        var hits = Find(entries, eventWords, kinds);
        if (hits.Count == 0)
        {
            _near = [.. _words.Select(word => new NearWord(word[0].TrimStart()))];
            hits = Find(entries, eventWords, kinds);
        }

        return hits;
    }

    private List<SearchHit> Find(
        IReadOnlyList<CatalogEntry> entries,
        Dictionary<string, string> eventWords,
        ImmutableArray<SearchKind> kinds
    )
    {
        var hits = new List<SearchHit>();
        if (kinds.Contains(SearchKind.Event))
        {
            hits.AddRange(Events(entries, eventWords));
        }

        if (kinds.Contains(SearchKind.Athlete))
        {
            hits.AddRange(Athletes(entries));
        }

        if (kinds.Contains(SearchKind.Race))
        {
            hits.AddRange(Races(entries, eventWords, kinds));
        }

        return hits;
    }

    private static Dictionary<string, string> EventWords(IReadOnlyList<CatalogEntry> entries)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var race in entries.Select(entry => entry.Race))
        {
            if (race.EventName is { } name && !words.ContainsKey(race.EventId))
            {
                words.Add(race.EventId, NameSpellings.WithOthers($" {Spelling.Fold(name)}"));
            }
        }

        return words;
    }

    private IEnumerable<SearchHit> Events(IReadOnlyList<CatalogEntry> entries, Dictionary<string, string> eventWords) =>
        entries
            .Select(entry => entry.Race)
            .Where(race => eventWords.TryGetValue(race.EventId, out var words) && HasAll(words))
            .GroupBy(race => race.EventId, StringComparer.Ordinal)
            .Select(races => new SearchHit.Event(races.Key, races.First().EventName!, races.Count()))
            .OrderBy(found => Begins(eventWords[found.EventId]) ? 0 : 1)
            .ThenBy(found => found.Name, StringComparer.Ordinal)
            .ThenBy(found => found.EventId, StringComparer.Ordinal);

    private IEnumerable<SearchHit> Athletes(IReadOnlyList<CatalogEntry> entries) =>
        entries
            .Where(entry => entry.Race.Name is not null && HasAll(entry.SearchWords))
            .GroupBy(entry => entry.Race.AthleteId, StringComparer.Ordinal)
            .Select(races =>
            {
                var latest = races.MaxBy(entry => (entry.Race.Date, entry.Race.RaceId))!;
                return (Latest: latest.Race, Count: races.Count(), Begins: Begins(latest.SearchWords));
            })
            .OrderBy(found => found.Begins ? 0 : 1)
            .ThenBy(found => found.Latest.Name, StringComparer.Ordinal)
            .ThenBy(found => found.Latest.AthleteId, StringComparer.Ordinal)
            .Select(found => new SearchHit.Athlete(
                found.Latest.AthleteId,
                found.Latest.Name,
                found.Latest.Nationality,
                found.Latest.Standard.Gender,
                found.Count
            ));

    /// <summary>What an athlete or an event alone is found by is not told again for each race, unless races alone are asked for.</summary>
    private IEnumerable<SearchHit> Races(
        IReadOnlyList<CatalogEntry> entries,
        Dictionary<string, string> eventWords,
        ImmutableArray<SearchKind> kinds
    ) =>
        entries
            .Where(entry =>
            {
                var ofEvent = eventWords.GetValueOrDefault(entry.Race.EventId, string.Empty);
                return !(kinds.Contains(SearchKind.Athlete) && HasAll(entry.SearchWords))
                    && !(kinds.Contains(SearchKind.Event) && HasAll(ofEvent))
                    && HasAll($"{entry.SearchWords}{ofEvent}{StandardWords(entry.Race.Standard)}");
            })
            .Select(entry => entry.Race)
            .OrderBy(race => race.TotalS)
            .ThenBy(race => race.RaceId, StringComparer.Ordinal)
            .Select(race => new SearchHit.Race(race));

    private bool HasAll(string words)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (!Has(words, _words[i]) && _near?[i].IsIn(words) is not true)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(string words, string[] spellings) =>
        Array.Exists(spellings, spelling => words.Contains(spelling, StringComparison.Ordinal));

    /// <summary>Whether the first word of the text starts the first of some words.</summary>
    private bool Begins(string words) =>
        Array.Exists(_words[0], spelling => words.StartsWith(spelling, StringComparison.Ordinal));

    private static string StandardWords(StationStandard standard) =>
        standard.Gender switch
        {
            Gender.Female => $" {standard.Division} women female".ToLowerInvariant(),
            Gender.Male => $" {standard.Division} men male".ToLowerInvariant(),
            _ => $" {standard.Division} mixed".ToLowerInvariant(),
        };
}
