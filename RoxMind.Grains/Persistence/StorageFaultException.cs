using Orleans.Runtime;

namespace RoxMind.Grains.Persistence;

/// <summary>
/// The database of a cluster could not do what was asked. The message is meant for the operator. It says what the fault means, not which
/// type the database's client threw: that one would not be known to every process that hears of it.
/// </summary>
[GenerateSerializer]
[Alias("RoxMind.StorageFault")]
public sealed class StorageFaultException : OrleansException
{
    /// <summary>A fault of which nothing more is known.</summary>
    public StorageFaultException()
        : this("The database could not do what was asked.") { }

    /// <summary>A fault that will not go away by itself.</summary>
    /// <param name="message">What failed, and what to do.</param>
    public StorageFaultException(string message)
        : base(message) { }

    /// <summary>A fault that will not go away by itself.</summary>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="cause">What the database's client said.</param>
    public StorageFaultException(string message, Exception cause)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(cause);
        Cause = $"{cause.GetType().Name}: {cause.Message}";
    }

    /// <summary>A fault.</summary>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="isTransient">Whether the same call may succeed later.</param>
    /// <param name="cause">What the database's client said.</param>
    public StorageFaultException(string message, bool isTransient, Exception cause)
        : this(message, cause) => IsTransient = isTransient;

    /// <summary>
    /// Whether the same call may succeed later, as when the database starts again. Of a write it may be that it is there all the same: who
    /// repeats it has to be one whose repetition changes nothing, as all of an event's log are.
    /// </summary>
    [Id(0)]
    public bool IsTransient { get; private set; }

    /// <summary>What the database's client said; null where there is nothing below.</summary>
    [Id(1)]
    public string? Cause { get; private set; }
}
