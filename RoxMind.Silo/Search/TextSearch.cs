using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>Finds whatever has all words of a text, each at the start of one of its own words.</summary>
internal sealed class TextSearch(string text)
{
    private const int MaxWords = 8;

    private readonly ImmutableArray<string> _words =
    [
        .. Spelling
            .Fold(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxWords)
            .Select(word => $" {word}"),
    ];

    /// <summary>Events, then athletes, then races. A race is named when its athlete and its event alone do not have all words.</summary>
    public List<SearchHit> Find(IReadOnlyList<CatalogEntry> entries, ImmutableArray<SearchKind> kinds)
    {
        if (_words.IsEmpty)
        {
            return [];
        }

        var eventWords = EventWords(entries);
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
            hits.AddRange(Races(entries, eventWords));
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
                words.Add(race.EventId, $" {Spelling.Fold(name)}");
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
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ThenBy(found => found.EventId, StringComparer.Ordinal);

    private IEnumerable<SearchHit> Athletes(IReadOnlyList<CatalogEntry> entries) =>
        entries
            .Where(entry => entry.Race.Name is not null && HasAll(entry.AthleteWords))
            .Select(entry => entry.Race)
            .GroupBy(race => race.AthleteId, StringComparer.Ordinal)
            .Select(races => (Latest: races.MaxBy(race => (race.Date, race.RaceId))!, Count: races.Count()))
            .OrderBy(found => found.Latest.Name, StringComparer.Ordinal)
            .ThenBy(found => found.Latest.AthleteId, StringComparer.Ordinal)
            .Select(found => new SearchHit.Athlete(
                found.Latest.AthleteId,
                found.Latest.Name,
                found.Latest.Nationality,
                found.Latest.Standard.Gender,
                found.Count
            ));

    private IEnumerable<SearchHit> Races(IReadOnlyList<CatalogEntry> entries, Dictionary<string, string> eventWords) =>
        entries
            .Where(entry =>
            {
                var ofEvent = eventWords.GetValueOrDefault(entry.Race.EventId, string.Empty);
                return !HasAll(entry.AthleteWords)
                    && !HasAll(ofEvent)
                    && HasAll($"{entry.AthleteWords}{ofEvent}{StandardWords(entry.Race.Standard)}");
            })
            .Select(entry => entry.Race)
            .OrderBy(race => race.TotalS)
            .ThenBy(race => race.RaceId, StringComparer.Ordinal)
            .Select(race => new SearchHit.Race(race));

    private bool HasAll(string words)
    {
        foreach (var word in _words)
        {
            if (!words.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string StandardWords(StationStandard standard) =>
        standard.Gender switch
        {
            Gender.Female => $" {standard.Division} women female".ToLowerInvariant(),
            Gender.Male => $" {standard.Division} men male".ToLowerInvariant(),
            _ => $" {standard.Division} mixed".ToLowerInvariant(),
        };
}
