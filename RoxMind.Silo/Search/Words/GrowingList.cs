namespace RoxMind.Silo.Search.Words;

/// <summary>A list that one adds to while others read what was there when they began.</summary>
internal sealed class GrowingList<T>
{
    private const int First = 64;

    private T[] _items = new T[First];
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>What is there now; it stays as it is.</summary>
    public ReadOnlyMemory<T> Now => _items.AsMemory(0, _count);

    /// <summary>Adds one at the end.</summary>
    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, 2 * _count);
        }

        _items[_count++] = item;
    }
}
