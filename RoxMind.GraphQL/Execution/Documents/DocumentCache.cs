using Microsoft.Extensions.Options;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>
/// Valid documents, parsed, by their text. Only a document that is within the limits and valid for the schema comes in, so
/// that nothing is answered from here that would be refused without it; what was not asked for longest goes first.
/// </summary>
internal sealed class DocumentCache(IOptions<DocumentOptions> options)
{
    private readonly long _capacity = options.Value.DocumentCacheBytes;
    private readonly Lock _gate = new();
    private readonly LinkedList<PreparedDocument> _byUse = new();
    private readonly Dictionary<string, LinkedListNode<PreparedDocument>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedListNode<PreparedDocument>> _byHash = new(StringComparer.Ordinal);
    private long _size;

    /// <summary>Memory taken, bytes.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>How many documents there are.</summary>
    public int Count => _byText.Count;

    /// <summary>A document by its text.</summary>
    public PreparedDocument? Find(string text) => Find(_byText, text);

    /// <summary>A document by the hash under which a client has sent it.</summary>
    public PreparedDocument? FindHash(string hash) => Find(_byHash, hash);

    /// <summary>Keeps a valid document.</summary>
    /// <exception cref="InvalidOperationException">It was not found valid.</exception>
    public void Keep(PreparedDocument document)
    {
        if (!document.IsValid)
        {
            throw new InvalidOperationException("Only valid documents are kept.");
        }

        if (document.Size > _capacity)
        {
            return;
        }

        lock (_gate)
        {
            if (!_byText.TryGetValue(document.Text, out var node))
            {
                node = _byUse.AddFirst(document);
                _byText.Add(document.Text, node);
                _size += document.Size;
            }

            if (document.Hash is { } hash)
            {
                node.Value.Hash = hash;
                _byHash[hash] = node;
            }

            while (_size > _capacity)
            {
                Drop(_byUse.Last!);
            }
        }
    }

    private PreparedDocument? Find(Dictionary<string, LinkedListNode<PreparedDocument>> index, string key)
    {
        lock (_gate)
        {
            if (!index.TryGetValue(key, out var node))
            {
                return null;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value;
        }
    }

    private void Drop(LinkedListNode<PreparedDocument> node)
    {
        _byUse.Remove(node);
        _byText.Remove(node.Value.Text);
        _size -= node.Value.Size;
        if (node.Value.Hash is { } hash)
        {
            _byHash.Remove(hash);
        }
    }
}
