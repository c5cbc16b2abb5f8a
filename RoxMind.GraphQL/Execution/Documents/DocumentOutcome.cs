namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>The document of a request, or why there is none.</summary>
internal abstract record DocumentOutcome
{
    private DocumentOutcome() { }

    /// <summary>There is one; it may be validated and executed.</summary>
    /// <param name="Document">The document.</param>
    internal sealed record Found(PreparedDocument Document) : DocumentOutcome;

    /// <summary>There is none.</summary>
    /// <param name="Code">Stable code.</param>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Place">Line and column of the document, from 1; null when it is about the whole.</param>
    internal sealed record Refused(string Code, string Reason, (int Line, int Column)? Place = null) : DocumentOutcome;
}
