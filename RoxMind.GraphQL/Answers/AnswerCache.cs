using Microsoft.Extensions.Options;

namespace RoxMind.GraphQL.Answers;

/// <summary>The latest answer of each key, within a bound of memory; what was not asked for longest goes first.</summary>
internal sealed class AnswerCache(IOptions<AnswerOptions> options)
{
    /// <summary>One answer takes at most this part of the memory.</summary>
    private const int Share = 8;

    private readonly long _capacity = options.Value.AnswerCacheBytes;
    private readonly Lock _gate = new();
    private readonly LinkedList<Slot> _byUse = new();
    private readonly Dictionary<AnswerKey, LinkedListNode<Slot>> _byKey = [];
    private long _size;

    /// <summary>Whether anything is kept.</summary>
    public bool IsOn => _capacity > 0;

    /// <summary>Memory taken, bytes.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>How many answers there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byKey.Count;
            }
        }
    }

    /// <summary>The latest answer, whether it still holds or not; null when there is none.</summary>
    public KeptAnswer? Find(in AnswerKey key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value.Answer;
        }
    }

    /// <summary>The latest answer when it is as new as some versions; else one that the caller has to make, in its place.</summary>
    /// <param name="key">The key.</param>
    /// <param name="now">The versions.</param>
    /// <param name="isMine">Whether the caller has to make it.</param>
    public KeptAnswer FindOrBegin(in AnswerKey key, IReadOnlyDictionary<DataSource, DataVersion> now, out bool isMine)
    {
        lock (_gate)
        {
            isMine = !_byKey.TryGetValue(key, out var known) || !known.Value.Answer.Includes(now);
            if (!isMine)
            {
                return known!.Value.Answer;
            }

            var begun = new KeptAnswer(now);
            Put(key, begun);
            return begun;
        }
    }

    /// <summary>Keeps an answer that is made; one in its place that is as new stays.</summary>
    public void Keep(in AnswerKey key, KeptAnswer answer)
    {
        lock (_gate)
        {
            var other = _byKey.TryGetValue(key, out var node) ? node.Value.Answer : answer;
            if (other == answer || !other.Includes(answer.Versions))
            {
                Put(key, answer);
            }
        }
    }

    /// <summary>Lets an answer go.</summary>
    public void Drop(in AnswerKey key, KeptAnswer answer)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var node) && node.Value.Answer == answer)
            {
                Remove(node);
            }
        }
    }

    private void Put(in AnswerKey key, KeptAnswer answer)
    {
        if (_byKey.TryGetValue(key, out var before))
        {
            Remove(before);
        }

        var size = key.Size + answer.Length;
        if (size > _capacity / Share)
        {
            return;
        }

        _byKey.Add(key, _byUse.AddFirst(new Slot(key, answer, size)));
        _size += size;
        while (_size > _capacity)
        {
            Remove(_byUse.Last!);
        }
    }

    private void Remove(LinkedListNode<Slot> node)
    {
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        _size -= node.Value.Size;
    }

    private sealed record Slot(AnswerKey Key, KeptAnswer Answer, long Size);
}
