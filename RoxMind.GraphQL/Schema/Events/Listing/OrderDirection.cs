namespace RoxMind.GraphQL.Schema.Events.Listing;

/// <summary>Which way a list is ordered.</summary>
internal enum OrderDirection
{
    /// <summary>Smallest, earliest or alphabetically first in front.</summary>
    Ascending,

    /// <summary>Largest, latest or alphabetically last in front.</summary>
    Descending,
}
