using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Events.Listing;

namespace RoxMind.Tests.Events.Listing;

public sealed class EventSortingTests
{
    private static readonly DateOnly s_day = new(2025, 1, 1);

    private static readonly string?[] s_names =
    [
        null,
        "Berlin",
        "berlin",
        "Bergen",
        "Ängelholm",
        "Berlin Arena",
        "Zürich",
    ];

    private static readonly string[] s_folded =
    [
        .. s_names
            .OfType<string>()
            .Select(Spelling.Fold)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Gen<EventSummary> s_event = Gen.Select(
        Gen.Int[0, 6].Select(i => s_names[i]),
        Gen.Int[0, 5],
        Gen.Int[-1, 4],
        Gen.Int[0, 3],
        (name, finishers, day, at) =>
            new EventSummary("e", name, finishers, 0, 0, 0, IsClosed: false, Head: 1)
            {
                StartsOn = day < 0 ? null : s_day.AddDays(day),
                LastAt = DateTimeOffset.UnixEpoch.AddSeconds(at),
            }
    );

    private static readonly Gen<EventSummary[]> s_events = s_event
        .Array[0, 12]
        .Select(some => some.Select((one, i) => one with { EventId = $"e{i:00}" }).ToArray());

    [Fact]
    public void Order_is_that_of_the_values_with_unknown_ones_behind_and_equal_ones_by_id() =>
        Gen.Select(s_events, Gen.Enum<EventOrder>(), Gen.Bool)
            .Sample(
                (events, order, isDescending) =>
                {
                    var known = events.Where(one => Value(one, order) is not null);
                    var expected = (
                        isDescending
                            ? known.OrderByDescending(one => Value(one, order))
                            : known.OrderBy(one => Value(one, order))
                    )
                        .ThenBy(one => one.EventId, StringComparer.Ordinal)
                        .Concat(events.Where(one => Value(one, order) is null));
                    var sorted = events
                        .Select(one => (one.EventId, Place: EventSorting.PlaceOf(one, order, isDescending)))
                        .ToList();
                    sorted.Sort((one, other) => one.Place.ComparedTo(other.Place));
                    Assert.Equal(expected.Select(one => one.EventId), sorted.Select(one => one.EventId));
                }
            );

    private static IComparable? Value(EventSummary one, EventOrder order) =>
        order switch
        {
            EventOrder.StartsOn => one.StartsOn,
            EventOrder.Name => one.Name is { } name ? Array.IndexOf(s_folded, Spelling.Fold(name)) : null,
            EventOrder.Finishers => one.Finishers,
            _ => one.LastAt,
        };
}
