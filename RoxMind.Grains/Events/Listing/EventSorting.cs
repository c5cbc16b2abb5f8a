using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Listing;

/// <summary>Where events stand in an order.</summary>
internal static class EventSorting
{
    private const int LettersInNumber = 3;
    private const int LetterBits = 16;

    /// <summary>So many letters of a name decide; behind them ids do.</summary>
    private const int Letters = 36;

    /// <summary>Behind every known value, whichever way the order goes.</summary>
    private const long Last = long.MaxValue;

    /// <summary>The place of an event.</summary>
    /// <param name="one">The event.</param>
    /// <param name="order">What it is ordered by; null by its id.</param>
    /// <param name="isDescending">Whether the order is the other way round; ids of equal events rise either way.</param>
    public static ListPlace PlaceOf(EventSummary one, EventOrder? order, bool isDescending)
    {
        ImmutableArray<long> numbers = order switch
        {
            EventOrder.StartsOn => [Number(one.StartsOn?.DayNumber, isDescending)],
            EventOrder.Finishers => [Number(one.Finishers - one.NotRanked, isDescending)],
            EventOrder.Activity => [Number(one.LastAt?.ToUnixTimeMilliseconds(), isDescending)],
            EventOrder.Name => [.. Spelled(one.Name, isDescending)],
            _ => [],
        };
        return ListPlace.Of(one.EventId, numbers);
    }

    private static long Number(long? value, bool isDescending) =>
        value is not { } known ? Last
        : isDescending ? -known
        : known;

    /// <summary>A text as numbers that rise as it does: as many for each.</summary>
    private static IEnumerable<long> Spelled(string? text, bool isDescending)
    {
        var letters = text is null ? null : Spelling.Fold(text);
        for (var at = 0; at < Letters; at += LettersInNumber)
        {
            yield return Number(letters is null ? null : Packed(letters, at), isDescending);
        }
    }

    private static long Packed(string letters, int at)
    {
        var number = 0L;
        for (var i = at; i < at + LettersInNumber; i++)
        {
            number = (number << LetterBits) | (i < letters.Length ? letters[i] : '\0');
        }

        return number;
    }
}
