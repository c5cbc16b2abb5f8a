namespace RoxMind.GraphQL.Transport.Callers;

/// <summary>Whether somebody may come in.</summary>
internal abstract record Admission
{
    private Admission() { }

    /// <summary>They may.</summary>
    /// <param name="Caller">Who it is.</param>
    internal sealed record Admitted(Caller Caller) : Admission;

    /// <summary>They may not.</summary>
    /// <param name="HasCredentials">Whether they said who they are; what they said is not good then.</param>
    /// <param name="Reason">Why, for people.</param>
    internal sealed record Refused(bool HasCredentials, string Reason) : Admission;

    /// <summary>They have tried too often.</summary>
    /// <param name="RetryAfter">When trying again can help.</param>
    internal sealed record Limited(TimeSpan RetryAfter) : Admission;
}
