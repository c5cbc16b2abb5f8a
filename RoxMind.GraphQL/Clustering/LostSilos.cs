namespace RoxMind.GraphQL.Clustering;

#pragma warning disable CA1001, S2930 // the source has no timer and no handle
/// <summary>
/// Tells those who wait for an answer that a silo was lost. Orleans tells a client nothing of the kind: what was asked of the silo, be it by way
/// of another one, is waited for until it takes too long.
/// </summary>
internal sealed class LostSilos
#pragma warning restore CA1001, S2930
{
    private CancellationTokenSource _next = new();

    /// <summary>Cancelled when the next one is lost.</summary>
    public CancellationToken Next => Volatile.Read(ref _next).Token;

    /// <summary>Tells it.</summary>
    public void Tell()
    {
#pragma warning disable CA2000 // the source has no timer and no handle
        var told = Interlocked.Exchange(ref _next, new CancellationTokenSource());
#pragma warning restore CA2000
        told.Cancel();
    }
}
