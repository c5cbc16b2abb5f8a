namespace RoxMind.Training.Tracking;

/// <summary>A run can't be logged. The message is for people.</summary>
internal sealed class TrackingException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public TrackingException() { }

    /// <summary>Creates the exception with a message for people.</summary>
    public TrackingException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for people and its cause.</summary>
    public TrackingException(string message, Exception innerException)
        : base(message, innerException) { }
}
