namespace RoxMind.Silo.Search.Milvus;

/// <summary>Milvus did not do what it was asked.</summary>
internal sealed class MilvusException : Exception
{
    /// <summary>A fault of which nothing is known.</summary>
    public MilvusException()
        : this("Milvus failed.") { }

    /// <summary>A fault.</summary>
    /// <param name="message">What was asked, and what came back.</param>
    public MilvusException(string message)
        : base(message) { }

    /// <summary>A fault.</summary>
    /// <param name="message">What was asked, and what came back.</param>
    /// <param name="cause">What the connection said.</param>
    public MilvusException(string message, Exception cause)
        : base(message, cause) { }

    /// <summary>A fault of a kind.</summary>
    /// <param name="fault">The kind.</param>
    /// <param name="message">What was asked, and what came back.</param>
    /// <param name="code">The code that Milvus gave; 0 when it gave none.</param>
    /// <param name="cause">What the connection said.</param>
    public MilvusException(MilvusFault fault, string message, int code = 0, Exception? cause = null)
        : base(message, cause) => (Fault, Code) = (fault, code);

    /// <summary>The kind.</summary>
    public MilvusFault Fault { get; }

    /// <summary>The code that Milvus gave; 0 when it gave none.</summary>
    public int Code { get; }
}
