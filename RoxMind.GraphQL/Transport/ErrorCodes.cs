namespace RoxMind.GraphQL.Transport;

/// <summary>Stable codes of errors that a transport finds by itself, in <c>extensions.code</c>.</summary>
internal static class ErrorCodes
{
    /// <summary>The request is not what the protocol asks for.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body, query string or message is longer than allowed.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>A GET without a header that a browser would not send by itself.</summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>The operation cannot travel this way.</summary>
    public const string NotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>Too many operations at once.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>The caller did not say who they are, or what they said is not good.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller's role does not allow the operation.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The caller asks more than is allowed; <c>retryAfterS</c> beside the code says when to try again.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>The client did not read fast enough; the message says how to resume.</summary>
    public const string TooSlow = "TOO_SLOW";

    /// <summary>A fault on our side.</summary>
    public const string Internal = "INTERNAL";
}
