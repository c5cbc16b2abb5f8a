namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>A part of a list that is read page by page.</summary>
internal sealed class Connection<TNode>
    where TNode : class
{
    /// <summary>Puts a page together.</summary>
    /// <param name="nodes">The elements of the page.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="totalCount">How many elements the whole list has.</param>
    public Connection(IEnumerable<TNode> nodes, PageRequest page, int totalCount)
    {
        Edges = [.. nodes.Select((node, i) => new Edge<TNode>(PageRequest.Cursor(page.Skip + i), node))];
        TotalCount = totalCount;
        PageInfo = new PageInfo(
            page.Skip + Edges.Count < totalCount,
            page.Skip > 0,
            Edges.Count > 0 ? Edges[0].Cursor : null,
            Edges.Count > 0 ? Edges[^1].Cursor : null
        );
    }

    /// <summary>How many elements the whole list has.</summary>
    public int TotalCount { get; }

    /// <summary>The elements of this page.</summary>
    public IReadOnlyList<Edge<TNode>> Edges { get; }

    /// <summary>Where this page lies in the list.</summary>
    public PageInfo PageInfo { get; }
}
