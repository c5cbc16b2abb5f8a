using System.Collections.Immutable;

namespace RoxMind.Grains.Lists;

/// <summary>
/// Where an element stands in an ordered list: what the list is ordered by, and who it is. The place stays where it is when other
/// elements come and go, which a number counted from the front does not.
/// </summary>
/// <param name="Order">What the list is ordered by, most important first; the same for elements that are equal in it.</param>
/// <param name="Id">What tells elements apart that are equal in the order; ordinal.</param>
[GenerateSerializer]
[Immutable]
[Alias("list-place")]
public sealed record ListPlace([property: Id(0)] ImmutableArray<long> Order, [property: Id(1)] string Id)
{
    /// <summary>The place of an element.</summary>
    public static ListPlace Of(string id, params ImmutableArray<long> order) => new(order, id);

    /// <summary>The place of the element at a position of a list that only grows at its end.</summary>
    public static ListPlace At(int position) => Of(string.Empty, position);

    /// <summary>Negative when this stands before the other, 0 when it is the same, positive when behind.</summary>
    public int ComparedTo(ListPlace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < Math.Min(Order.Length, other.Order.Length); i++)
        {
            if (Order[i] != other.Order[i])
            {
                return Order[i].CompareTo(other.Order[i]);
            }
        }

        var order = Order.Length.CompareTo(other.Order.Length);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }

    /// <inheritdoc/>
    public bool Equals(ListPlace? other) => other is not null && ComparedTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Order.IsEmpty ? 0 : Order[0], StringComparer.Ordinal.GetHashCode(Id));
}
