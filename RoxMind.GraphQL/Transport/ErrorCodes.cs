namespace RoxMind.GraphQL.Transport;

/// <summary>Stable codes of errors that a transport finds by itself, in <c>extensions.code</c>.</summary>
internal static class ErrorCodes
{
    /// <summary>The request is not what the protocol asks for.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body, query string or message is longer than allowed.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>The operation cannot travel this way.</summary>
    public const string NotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>Too many operations at once.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>A fault on our side.</summary>
    public const string Internal = "INTERNAL";
}
