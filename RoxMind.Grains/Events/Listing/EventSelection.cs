using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Events.Listing;

/// <summary>Takes the events that fulfil a filter.</summary>
internal sealed class EventSelection(EventFilter filter)
{
    private readonly NameFilter[] _names = filter.Text is { } text
        ? [new NameFilter(text), new NameFilter(EventPlace.InEnglish(text))]
        : [];

    /// <summary>Whether an event fulfils it.</summary>
    public bool Takes(EventSummary one)
    {
        var isLive = one is { IsClosed: false, OnCourse: > 0 };
        return (filter.Season is not { } season || SeasonOf(one) == season)
            && (filter.From is not { } from || one.EndsOn >= from)
            && (filter.Until is not { } until || one.StartsOn <= until)
            && (filter.IsLive is not { } live || isLive == live)
            && (filter.IsClosed is not { } closed || one.IsClosed == closed)
            && (filter.HasResults is not { } results || one.Finishers > 0 == results)
            && (_names.Length == 0 || IsNamed(one.Name));
    }

    private static int? SeasonOf(EventSummary one) =>
        one.Name is { } name ? EventName.Parse(name).SeasonOn(one.StartsOn)
        : one.StartsOn is { } day ? Seasons.Of(day)
        : null;

    private bool IsNamed(string? name) =>
        name is not null && Array.Exists(_names, words => words.Takes($"{name} {EventPlace.Of(name).CityWords}"));
}
