namespace RoxMind.GraphQL.Execution;

/// <summary>Stable codes of errors that the engine finds before or while it executes, in <c>extensions.code</c>.</summary>
internal static class EngineErrors
{
    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "SYNTAX_ERROR";

    /// <summary>The document is larger than allowed.</summary>
    public const string Limit = "LIMIT_EXCEEDED";

    /// <summary>The operation took longer than allowed.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>Something the operation needs cannot be reached now; trying again helps.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>A fault on our side; the log has it under the error's id.</summary>
    public const string Internal = "INTERNAL";
}
