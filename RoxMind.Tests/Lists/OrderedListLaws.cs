using CsCheck;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Lists;

public sealed class OrderedListLaws
{
    [Fact]
    public void Elements_stand_in_the_order_of_a_set_that_is_sorted_after_each_step() =>
        Gen.Select(Gen.Int[0, 20].Array[0, 10], Gen.Select(Gen.Bool, Gen.Int[0, 20]).Array[0, 60])
            .Sample(
                (first, steps) =>
                {
                    var expected = new SortedSet<int>(first);
                    var list = new OrderedList<int>(Comparer<int>.Default, expected.Reverse());
                    foreach (var (adds, element) in steps)
                    {
                        if (adds && expected.Add(element))
                        {
                            list.Add(element);
                        }
                        else if (!adds)
                        {
                            expected.Remove(element);
                            list.Remove(element);
                        }

                        Assert.Equal(expected, list);
                        Assert.Equal(expected.Count(one => one < element), list.CountBefore(element));
                    }
                }
            );
}
