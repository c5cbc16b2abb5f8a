using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>Where and when an event was, as its published name tells it.</summary>
/// <param name="Season">Season number.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="CityWords">Folded words of the city, by its published and its English name, with a blank before and behind each.</param>
public sealed record EventPlace(int? Season, int? Year, string CityWords)
{
    private const int MaxKept = 4096;

    private static readonly EventPlace Nowhere = new(null, null, " ");
    private static readonly ConcurrentDictionary<string, EventPlace> Kept = new(StringComparer.Ordinal);

    /// <summary>Reads a published name.</summary>
    /// <param name="eventName">The name; null is nowhere.</param>
    public static EventPlace Of(string? eventName)
    {
        if (eventName is null)
        {
            return Nowhere;
        }

        if (Kept.Count >= MaxKept)
        {
            Kept.Clear();
        }

        return Kept.GetOrAdd(eventName, Read);
    }

    /// <summary>The same with the season of a day, where the name does not tell one.</summary>
    /// <param name="day">A day of the event; null when none is known.</param>
    public EventPlace On(DateOnly? day) =>
        Season is null && day is { } known ? this with { Season = Seasons.Of(known) } : this;

    /// <summary>Folded words with the English name of a city in place of the one that it has in another language.</summary>
    /// <param name="text">The words.</param>
    public static string InEnglish(string text) => CityNames.Translate(Spelling.Fold(text));

    /// <summary>Whether the event was in a city.</summary>
    /// <param name="city">The folded English name.</param>
    public bool IsIn(string city) => CityWords.Contains($" {city} ", StringComparison.Ordinal);

    private static EventPlace Read(string eventName)
    {
        var name = EventName.Parse(eventName);
        var city = Spelling.Fold(name.City);
        return new EventPlace(name.Season, name.Year, $" {city} {CityNames.English(city)} ");
    }
}
