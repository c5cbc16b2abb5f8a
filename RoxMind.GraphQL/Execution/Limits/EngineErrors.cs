namespace RoxMind.GraphQL.Execution.Limits;

/// <summary>Stable codes of errors that the engine finds before or while it executes, in <c>extensions.code</c>.</summary>
internal static class EngineErrors
{
    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "SYNTAX_ERROR";

    /// <summary>The document is larger than allowed.</summary>
    public const string Limit = "LIMIT_EXCEEDED";

    /// <summary>Only persisted documents are executed, and this is none of them.</summary>
    public const string PersistedOnly = "PERSISTED_DOCUMENTS_ONLY";

    /// <summary>No document is known by this hash: send its text along once.</summary>
    public const string NotPersisted = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>A document came with the hash of another.</summary>
    public const string HashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>The document id is not a hash.</summary>
    public const string BadDocumentId = "BAD_DOCUMENT_ID";

    /// <summary>The operation took longer than allowed.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>Something the operation needs cannot be reached now; trying again helps.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>The disk of the service is full: nothing was stored, and trying again helps once there is space.</summary>
    public const string OutOfSpace = "OUT_OF_SPACE";

    /// <summary>A fault on our side; the log has it under the error's id.</summary>
    public const string Internal = "INTERNAL";
}
