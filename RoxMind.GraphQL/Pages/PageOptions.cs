namespace RoxMind.GraphQL.Pages;

/// <summary>Which pages are served.</summary>
internal sealed class PageOptions
{
    /// <summary>
    /// Whether <c>/graphiql</c> is served, for trying operations. Left out, only where there are no access rules: in
    /// production it is off until it is asked for.
    /// </summary>
    public bool? GraphiQL { get; set; }
}
