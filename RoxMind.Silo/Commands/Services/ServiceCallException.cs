namespace RoxMind.Silo.Commands.Services;

/// <summary>The running service refused a request of the command line, or could not be reached.</summary>
internal sealed class ServiceCallException : Exception
{
    /// <summary>With what went wrong, for people.</summary>
    public ServiceCallException(string message)
        : base(message) { }

    /// <summary>With what went wrong, for people, and its cause.</summary>
    public ServiceCallException(string message, Exception cause)
        : base(message, cause) { }
}
