using RoxMind.Inference.Decoding.Generations;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// Texts that wait for a slot: those that somebody waits for first, then the others, each in the order they came. Both kinds
/// have room for as many, so that a closing event's texts don't keep somebody's own out.
/// </summary>
/// <param name="capacity">Most of each kind.</param>
internal sealed class WaitingTexts(int capacity)
{
    private readonly object _gate = new();
    private readonly LinkedList<Generation> _interactive = new();
    private readonly LinkedList<Generation> _others = new();
    private bool _isClosed;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _interactive.Count + _others.Count;
            }
        }
    }

    /// <summary>Whether no more are taken.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                return _isClosed;
            }
        }
    }

    /// <summary>Adds a text, if there is room.</summary>
    public bool TryAdd(Generation text)
    {
        lock (_gate)
        {
            var list = ListOf(text);
            if (_isClosed || list.Count >= capacity)
            {
                return false;
            }

            list.AddLast(text);
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    /// <summary>Takes the next text, if one waits.</summary>
    public Generation? TryTake()
    {
        lock (_gate)
        {
            var list = _interactive.Count > 0 ? _interactive : _others;
            var first = list.First?.Value;
            if (first is not null)
            {
                list.RemoveFirst();
            }

            return first;
        }
    }

    /// <summary>Takes a text out that is not wanted any more; false when it does not wait here.</summary>
    public bool Remove(Generation text)
    {
        lock (_gate)
        {
            return ListOf(text).Remove(text);
        }
    }

    /// <summary>Blocks until a text waits or no more are taken.</summary>
    /// <returns>False when no more are taken.</returns>
    public bool Wait()
    {
        lock (_gate)
        {
            while (!_isClosed && _interactive.Count + _others.Count == 0)
            {
                Monitor.Wait(_gate);
            }

            return !_isClosed;
        }
    }

    /// <summary>Takes no more texts.</summary>
    /// <returns>Those that waited.</returns>
    public IReadOnlyList<Generation> Close()
    {
        lock (_gate)
        {
            Generation[] left = [.. _interactive, .. _others];
            _interactive.Clear();
            _others.Clear();
            _isClosed = true;
            Monitor.PulseAll(_gate);
            return left;
        }
    }

    private LinkedList<Generation> ListOf(Generation text) => text.Request.IsInteractive ? _interactive : _others;
}
