namespace RoxMind.Grains.Lists;

/// <summary>Which part of an ordered list is asked for.</summary>
/// <param name="After">Only what stands behind this place; null takes all.</param>
/// <param name="Before">Only what stands before this place; null takes all.</param>
/// <param name="Take">At most so many elements, 1 to 500.</param>
/// <param name="FromEnd">Whether they are the last ones of what is between the places, not the first.</param>
[GenerateSerializer]
[Immutable]
[Alias("list-range")]
public sealed record ListRange(
    [property: Id(0)] ListPlace? After,
    [property: Id(1)] ListPlace? Before,
    [property: Id(2)] int Take,
    [property: Id(3)] bool FromEnd
)
{
    private const int MostElements = 500;

    /// <summary>The first elements.</summary>
    public static ListRange First(int take) => new(null, null, take, FromEnd: false);

    /// <summary>The positions of the elements that are asked for.</summary>
    /// <param name="count">How many elements the list has.</param>
    /// <param name="placeAt">The place of the element at a position; rising with it.</param>
    /// <returns>The first position, and the one behind the last.</returns>
    public (int Start, int End) Within(int count, Func<int, ListPlace> placeAt)
    {
        ArgumentNullException.ThrowIfNull(placeAt);
        var start = After is null ? 0 : FirstFrom(count, position => placeAt(position).ComparedTo(After) > 0);
        var end = Before is null ? count : FirstFrom(count, position => placeAt(position).ComparedTo(Before) >= 0);
        var take = Math.Min(Math.Clamp(Take, 1, MostElements), Math.Max(0, end - start));
        return FromEnd ? (Math.Max(start, end) - take, Math.Max(start, end)) : (start, start + take);
    }

    /// <summary>The first position where something holds that holds for all behind it too.</summary>
    private static int FirstFrom(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
