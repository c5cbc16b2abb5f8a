using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>Something that keeps its id and can be read again by it.</summary>
internal interface INode
{
    /// <summary>Its id, unique over all kinds of things.</summary>
    OpaqueId Id { get; }
}
