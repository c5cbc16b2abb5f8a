using RoxMind.Grains.Lists;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>A part of a list that is read page by page.</summary>
internal sealed class Connection<TNode>
    where TNode : class
{
    /// <summary>Puts a page together.</summary>
    /// <param name="nodes">The elements of the page with their places.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="start">How many elements stand before them.</param>
    /// <param name="totalCount">How many elements the whole list has.</param>
    public Connection(IEnumerable<(TNode Node, ListPlace Place)> nodes, PageRequest page, int start, int totalCount)
    {
        Edges = [.. nodes.Select(row => new Edge<TNode>(page.Cursors.Of(row.Place), row.Node))];
        TotalCount = totalCount;
        PageInfo = new PageInfo(
            start + Edges.Count < totalCount,
            start > 0,
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

    /// <summary>A page of a list that only grows at its end.</summary>
    public static Connection<TNode> OfPositions(
        IEnumerable<TNode> nodes,
        PageRequest page,
        int start,
        int totalCount
    ) => new(nodes.Select((node, i) => (node, ListPlace.At(start + i))), page, start, totalCount);

    /// <summary>A page of a list that is here as a whole.</summary>
    /// <param name="all">The elements in the order of their places.</param>
    /// <param name="placeOf">The place of an element.</param>
    /// <param name="page">What was asked for.</param>
    public static Connection<TNode> Of(IReadOnlyList<TNode> all, Func<TNode, ListPlace> placeOf, PageRequest page)
    {
        var (start, end) = page.Range.Within(all.Count, position => placeOf(all[position]));
        var nodes = all.Skip(start).Take(end - start).Select(node => (node, placeOf(node)));
        return new Connection<TNode>(nodes, page, start, all.Count);
    }
}
