using CsCheck;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Lists;

public sealed class ListRangeTests
{
    /// <summary>Elements of which several are equal in the order.</summary>
    private static readonly Gen<ListPlace[]> Lists = Gen.Int[0, 9]
        .Array[0, 40]
        .Select(numbers => numbers.Select((number, i) => ListPlace.Of($"{i:000}", number)).ToArray());

    [Fact]
    public void Pages_from_the_front_join_to_the_whole_list() =>
        Gen.Select(Lists, Gen.Int[1, 7])
            .Sample(
                (list, take) =>
                {
                    var sorted = Sorted(list);
                    var seen = new List<ListPlace>();
                    while (seen.Count < sorted.Count)
                    {
                        var (start, end) = Cut(sorted, new ListRange(seen.LastOrDefault(), null, take, FromEnd: false));
                        Assert.Equal((seen.Count, Math.Min(seen.Count + take, sorted.Count)), (start, end));
                        seen.AddRange(sorted[start..end]);
                    }

                    Assert.Equal(sorted, seen);
                }
            );

    [Fact]
    public void Pages_from_the_end_join_to_the_whole_list() =>
        Gen.Select(Lists, Gen.Int[1, 7])
            .Sample(
                (list, take) =>
                {
                    var sorted = Sorted(list);
                    var seen = new List<ListPlace>();
                    while (seen.Count < sorted.Count)
                    {
                        var (start, end) = Cut(sorted, new ListRange(null, seen.FirstOrDefault(), take, FromEnd: true));
                        seen.InsertRange(0, sorted[start..end]);
                        Assert.Equal(sorted.Count - seen.Count, start);
                    }

                    Assert.Equal(sorted, seen);
                }
            );

    [Fact]
    public void Whoever_stays_is_seen_exactly_once_while_others_come_and_go() =>
        Gen.Select(Lists, Lists, Gen.Int[1, 5], Gen.Int[0, 100])
            .Sample(
                (list, later, take, seed) =>
                {
                    var random = new Random(seed);
                    var stays = list.Where((_, i) => i % 2 == 0).ToList();
                    var others = later.Select(place => place with { Id = $"x{place.Id}" }).ToList();
                    var seen = new List<ListPlace>();
                    while (true)
                    {
                        var now = Sorted([.. stays, .. others.Where(_ => random.Next(2) == 0)]);
                        var (start, end) = Cut(now, new ListRange(seen.LastOrDefault(), null, take, FromEnd: false));
                        if (start == end)
                        {
                            break;
                        }

                        seen.AddRange(now[start..end]);
                    }

                    Assert.Equal(seen.Select(place => place.Id).Distinct(), seen.Select(place => place.Id));
                    Assert.Subset(
                        seen.Select(place => place.Id).ToHashSet(),
                        stays.Select(place => place.Id).ToHashSet()
                    );
                }
            );

    [Fact]
    public void Between_two_places_that_are_in_the_wrong_order_there_is_nothing()
    {
        var list = Sorted([ListPlace.Of("a", 1), ListPlace.Of("b", 2), ListPlace.Of("c", 3)]);
        var (start, end) = Cut(list, new ListRange(list[2], list[0], 5, FromEnd: false));
        Assert.Equal(start, end);
        (start, end) = Cut(list, new ListRange(list[0], list[2], 5, FromEnd: true));
        Assert.Equal((1, 2), (start, end));
    }

    private static (int Start, int End) Cut(List<ListPlace> list, ListRange range) =>
        range.Within(list.Count, position => list[position]);

    private static List<ListPlace> Sorted(IEnumerable<ListPlace> places) =>
        [.. places.Order(Comparer<ListPlace>.Create((x, y) => x.ComparedTo(y)))];
}
