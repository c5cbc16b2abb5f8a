using System.Collections;

namespace RoxMind.Grains.Lists;

/// <summary>Elements that are kept in order while they come and go, so that nobody who reads them has to sort.</summary>
/// <param name="order">Tells any two of them apart.</param>
internal sealed class OrderedList<T>(IComparer<T> order) : IReadOnlyList<T>
{
    private readonly List<T> _elements = [];

    /// <summary>Takes elements that are there already, in any order.</summary>
    public OrderedList(IComparer<T> order, IEnumerable<T> elements)
        : this(order)
    {
        _elements.AddRange(elements);
        _elements.Sort(order);
    }

    /// <inheritdoc/>
    public int Count => _elements.Count;

    /// <inheritdoc/>
    public T this[int index] => _elements[index];

    /// <summary>Adds an element where it belongs.</summary>
    public void Add(T element) => _elements.Insert(CountBefore(element), element);

    /// <summary>Takes an element out, if it is there. It must be in the order in which it was when it was added.</summary>
    public void Remove(T element)
    {
        if (_elements.BinarySearch(element, order) is >= 0 and var position)
        {
            _elements.RemoveAt(position);
        }
    }

    /// <summary>How many stand before an element, which need not be there.</summary>
    public int CountBefore(T element) =>
        _elements.BinarySearch(element, order) is var position && position < 0 ? ~position : position;

    /// <summary>Lets all go.</summary>
    public void Clear() => _elements.Clear();

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
