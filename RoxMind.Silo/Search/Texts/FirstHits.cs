using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>The first of what was found in order, and how much there is in all.</summary>
/// <param name="most">So many are kept.</param>
/// <param name="order">The order.</param>
internal sealed class FirstHits<T>(int most, IComparer<T> order)
{
    private List<T> _first = [];

    /// <summary>How many there are in all.</summary>
    public int Count { get; private set; }

    /// <summary>One of the first.</summary>
    public T this[int position] => _first[position];

    /// <summary>Takes the next one in order.</summary>
    public void Add(T one)
    {
        Count++;
        if (_first.Count < most)
        {
            _first.Add(one);
        }
    }

    /// <summary>Takes the next one in order, which need not be looked at where it is not kept.</summary>
    public void Add(ReadOnlySpan<T> all, int position)
    {
        Count++;
        if (_first.Count < most)
        {
            _first.Add(all[position]);
        }
    }

    /// <summary>Takes some more, in any order; nothing is added behind them.</summary>
    public void Merge(List<T> more)
    {
        Count += more.Count;
        _first = Merging.Of(_first, more, order);
    }
}
