namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Something that a search found.</summary>
internal interface ISearchFinding;
