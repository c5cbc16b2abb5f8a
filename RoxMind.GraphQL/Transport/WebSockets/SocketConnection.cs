using System.Net.WebSockets;
using System.Text.Json;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>One client's conversation in graphql-transport-ws, from its init to its end.</summary>
internal sealed class SocketConnection : IDisposable
{
    /// <summary>How long a client may take to answer a goodbye before the connection is cut.</summary>
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(2);

    private readonly SocketChannel _channel;
    private readonly SocketOperations _operations;
    private readonly Func<JsonElement, CancellationToken, ValueTask<Admission>> _admit;
    private readonly TransportOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Ends the receiving, and the connection with it.</summary>
    private readonly CancellationTokenSource _receiving;

    /// <summary>Ends the operations.</summary>
    private readonly CancellationTokenSource _operating;
    private CancellationTokenRegistration _onRevoked;
    private Caller? _caller;
    private bool _isInitialised;
    private bool _isClosing;

    /// <summary>Starts a conversation.</summary>
    /// <param name="channel">The messages.</param>
    /// <param name="operations">What runs on it.</param>
    /// <param name="admit">Decides by the init's payload who may stay.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="clock">Time of the bounds.</param>
    /// <param name="lost">The connection was lost.</param>
    public SocketConnection(
        SocketChannel channel,
        SocketOperations operations,
        Func<JsonElement, CancellationToken, ValueTask<Admission>> admit,
        TransportOptions options,
        TimeProvider clock,
        CancellationToken lost
    )
    {
        (_channel, _operations, _admit, _options, _clock) = (channel, operations, admit, options, clock);
        _receiving = CancellationTokenSource.CreateLinkedTokenSource(lost);
        _operating = CancellationTokenSource.CreateLinkedTokenSource(lost);
        operations.CloseAsTooSlowAsync = reason => CloseQuietlyAsync(CloseCode.TooSlow, reason);
    }

    /// <summary>Talks until either side has had enough.</summary>
    /// <param name="stopping">The service stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var onStop = stopping.Register(() => _ = CloseQuietlyAsync(CloseCode.GoingAway, "The service stops"));
        using var initTimer = _clock.CreateTimer(
            _ => OnInitTimeout(),
            null,
            _options.InitTimeout,
            Timeout.InfiniteTimeSpan
        );
        try
        {
            var isOpen = true;
            while (isOpen)
            {
                isOpen = await HandleNextAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The connection was lost, or a client did not answer a goodbye in time.
        }
        catch (WebSocketException)
        {
            // The client vanished without a goodbye: there is nobody to tell.
        }
        finally
        {
            await _operating.CancelAsync();
            await _operations.DrainAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _onRevoked.Dispose();
        _receiving.Dispose();
        _operating.Dispose();
    }

    private async Task<bool> HandleNextAsync()
    {
        var frame = await _channel.ReceiveAsync(_receiving.Token);
        switch (frame.Kind)
        {
            case SocketFrameKind.Closed:
                await _channel.AnswerCloseAsync(_receiving.Token);
                return false;
            case SocketFrameKind.TooLarge:
                await CloseAsync(CloseCode.TooLarge, $"A message has at most {_options.MaxRequestBytes} bytes");
                return false;
            case SocketFrameKind.Binary:
                await CloseAsync(CloseCode.BadMessage, "Messages are text");
                return true;
            default:
                if (!_isClosing)
                {
                    await HandleAsync(ClientMessage.Parse(frame.Text));
                }

                return true;
        }
    }

    private async Task HandleAsync(ClientMessage message)
    {
        switch (message)
        {
            case ClientMessage.Init when _isInitialised:
                await CloseAsync(CloseCode.TooManyInits, "Too many initialisation requests");
                break;
            case ClientMessage.Init init:
                _isInitialised = true;
                await InitAsync(await _admit(init.Payload, _receiving.Token));
                break;
            case ClientMessage.Ping:
                await _channel.SendAsync(SocketMessage.Pong, _receiving.Token);
                break;
            case ClientMessage.Pong:
                break;
            case ClientMessage.Complete complete:
                await _operations.CompleteAsync(complete.Id);
                break;
            case ClientMessage.Subscribe when _caller is null:
                await CloseAsync(CloseCode.Unauthorized, "Unauthorized");
                break;
            case ClientMessage.Subscribe subscribe:
                if (!_operations.TryStart(subscribe, _caller, _operating.Token))
                {
                    await CloseAsync(CloseCode.DuplicateOperation, $"Subscriber for {subscribe.Id} already exists");
                }

                break;
            case ClientMessage.Bad bad:
                await CloseAsync(CloseCode.BadMessage, bad.Reason);
                break;
            default:
                throw new InvalidOperationException($"Unknown message {message.GetType().Name}.");
        }
    }

    private async Task InitAsync(Admission admission)
    {
        switch (admission)
        {
            case Admission.Admitted { Caller: var caller }:
                _caller = caller;
                await _channel.SendAsync(SocketMessage.Ack, _receiving.Token);
                _onRevoked = caller.Revoked.Register(() =>
                    _ = CloseQuietlyAsync(CloseCode.Forbidden, "The credentials are no longer valid")
                );
                break;
            case Admission.Refused { HasCredentials: true } refused:
                await CloseAsync(CloseCode.Forbidden, refused.Reason);
                break;
            case Admission.Refused refused:
                await CloseAsync(CloseCode.Unauthorized, refused.Reason);
                break;
            default:
                await CloseAsync(CloseCode.TooManyInits, "Too many attempts");
                break;
        }
    }

    private void OnInitTimeout()
    {
        if (!_isInitialised)
        {
            _ = CloseQuietlyAsync(CloseCode.InitTimeout, "Connection initialisation timeout");
        }
    }

    /// <summary>Ends the operations, says goodbye, and leaves the client a moment to answer.</summary>
    private async Task CloseAsync(CloseCode code, string reason)
    {
        _isClosing = true;
        await _operating.CancelAsync();
        await _channel.CloseAsync(code, reason, _receiving.Token);
        _receiving.CancelAfter(s_linger);
    }

    private async Task CloseQuietlyAsync(CloseCode code, string reason)
    {
        try
        {
            await CloseAsync(code, reason);
        }
        catch (Exception gone)
            when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The connection ended first, which is what closing it was for.
        }
    }
}
