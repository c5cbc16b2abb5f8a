namespace RoxMind.GraphQL.Transport;

/// <summary>Kinds of GraphQL operation.</summary>
[Flags]
internal enum OperationKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Reads.</summary>
    Query = 1,

    /// <summary>Writes.</summary>
    Mutation = 2,

    /// <summary>A stream of results.</summary>
    Subscription = 4,

    /// <summary>Every kind.</summary>
    All = Query | Mutation | Subscription,
}
