namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>An element of a list and its place.</summary>
/// <param name="Cursor">Its place: pass it as `after` to go on behind it.</param>
/// <param name="Node">The element.</param>
internal sealed record Edge<TNode>(string Cursor, TNode Node)
    where TNode : class;
