namespace RoxMind.GraphQL.Transport;

/// <summary>Whether the receiver of a stream keeps up with it.</summary>
internal interface ISubscriberPace
{
    /// <summary>Fires when the receiver has fallen too far behind: nothing more comes, and the connection is to be closed.</summary>
    CancellationToken TooSlow { get; }

    /// <summary>How to go on behind the last response that was handed over, in a few words of ASCII.</summary>
    string Resume { get; }
}
