using System.Net.WebSockets;
using RoxMind.Benchmarks.Gateway;
using RoxMind.Chaos.Load;

namespace RoxMind.Benchmarks.Pages;

/// <summary>A page of an event that somebody has open.</summary>
/// <param name="service">The service.</param>
/// <param name="replayed">The event.</param>
/// <param name="ways">What it asks for.</param>
internal sealed class OpenPage(ServiceProcess service, ReplayedEvent replayed, PageWays ways) : IDisposable
{
    private readonly object _variables = new { id = replayed.Id };
    private readonly byte[] _buffer = new byte[16 * 1024];
    private ClientWebSocket? _socket;
    private Task _asking = Task.CompletedTask;

    /// <summary>Number of the last entry that came.</summary>
    public long Last { get; private set; }

    /// <summary>Entries that were left out or came again.</summary>
    public long Faults { get; private set; }

    /// <summary>Queries that it has asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Opens it.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await AskAsync(ways.First, cancellationToken);
        Last = await replayed.HeadAsync(service, cancellationToken);
        _socket = await JsonSockets.OpenAsync(service.Url, cancellationToken);
        await _socket.SubscribeAsync(ways.Feed, new { id = replayed.Id, after = Last }, cancellationToken);
    }

    /// <summary>Reads what comes until it is cancelled.</summary>
    /// <param name="onEntry">Told of every entry's number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task FollowAsync(Action<long> onEntry, CancellationToken cancellationToken)
    {
        var socket = _socket ?? throw new InvalidOperationException("The page is not open.");
        while (!cancellationToken.IsCancellationRequested)
        {
            var length =
                await socket.ReceiveMessageAsync(_buffer, cancellationToken)
                ?? throw new InvalidOperationException(
                    $"The service closed a page's connection: {socket.CloseStatusDescription}"
                );
            if (Seq(_buffer.AsSpan(0, length)) is { } seq)
            {
                Faults += seq == Last + 1 ? 0 : 1;
                Last = seq;
                onEntry(seq);
                if (_asking.IsCompleted)
                {
                    await _asking;
                    _asking = AskLaterAsync(cancellationToken);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();

    private async Task AskLaterAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(ways.AgainAfter, cancellationToken);
        await AskAsync(ways.Again, cancellationToken);
    }

    private async Task AskAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        Asked += queries.Count;
        await Task.WhenAll(queries.Select(query => service.DataAsync(query, _variables, cancellationToken)));
    }

    private static long? Seq(ReadOnlySpan<byte> message) =>
        JsonSockets.SeqOf(message) is { } seq ? seq
        : message.IndexOf("\"ping\""u8) >= 0 ? null
        : throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(message));
}
