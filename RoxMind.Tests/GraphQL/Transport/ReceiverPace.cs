using RoxMind.GraphQL.Transport;

namespace RoxMind.Tests.GraphQL.Transport;

/// <summary>A receiver that is too slow when a test says so.</summary>
internal sealed class ReceiverPace : ISubscriberPace, IDisposable
{
    private readonly CancellationTokenSource _tooSlow = new();

    public CancellationToken TooSlow => _tooSlow.Token;

    public string Resume => "after=7";

    public Task FallBehindAsync() => _tooSlow.CancelAsync();

    public void Dispose() => _tooSlow.Dispose();
}
