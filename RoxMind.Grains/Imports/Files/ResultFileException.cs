namespace RoxMind.Grains.Imports.Files;

/// <summary>A file as a whole cannot be read as a result file. The message is for people and says what was looked for.</summary>
public sealed class ResultFileException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public ResultFileException() { }

    /// <summary>Creates the exception with a message for people.</summary>
    public ResultFileException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for people and its cause.</summary>
    public ResultFileException(string message, Exception innerException)
        : base(message, innerException) { }
}
