using System.Collections.Concurrent;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>The operations that run on one connection, by the client's ids.</summary>
internal sealed partial class SocketOperations(
    IOperationEngine engine,
    ICallerGate gate,
    SocketChannel channel,
    HttpContext http,
    TransportOptions options,
    ILogger logger
)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _tasks = new();

    /// <summary>Closes the connection of a client that does not read fast enough; the argument says why and how to resume.</summary>
    public Func<string, Task> CloseAsTooSlowAsync { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts an operation and returns at once.</summary>
    /// <returns>False when an operation with this id still runs.</returns>
    public bool TryStart(ClientMessage.Subscribe message, Caller caller, CancellationToken cancellationToken)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_running.TryAdd(message.Id, ending))
        {
            ending.Dispose();
            return false;
        }

#pragma warning disable CA2025 // the task owns the source: it disposes it when it ends
        var task = RunAsync(message, caller, ending, isOneTooMany: _running.Count > options.MaxOperationsPerSocket);
#pragma warning restore CA2025
        _tasks[task] = true;
        _ = task.ContinueWith(
            done => _tasks.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return true;
    }

    /// <summary>Ends an operation at the client's wish; unknown ids are operations that ended by themselves.</summary>
    public async Task CompleteAsync(string id)
    {
#pragma warning disable CA2000 // the operation's task disposes the source when it ends
        if (_running.TryRemove(id, out var ending))
#pragma warning restore CA2000
        {
            try
            {
                await ending.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // The operation ended by itself at the same moment.
            }
        }
    }

    /// <summary>Waits until everything has ended, after the connection's token was cancelled.</summary>
    public Task DrainAsync() => Task.WhenAll(_tasks.Keys);

    private async Task RunAsync(
        ClientMessage.Subscribe message,
        Caller caller,
        CancellationTokenSource ending,
        bool isOneTooMany
    )
    {
        try
        {
            var reply =
                isOneTooMany ? TooMany(options.MaxOperationsPerSocket)
                : !RequestReader.AreShort([message.Request], options.MaxDocumentBytes)
                    ? TooLarge(options.MaxDocumentBytes)
                : gate.Take(caller) is { } wait
                    ? new OperationReply.Answer(Refusals.TooMany(wait), AnswerStatus.Invalid)
                : await engine.ExecuteAsync(
                    message.Request,
                    new OperationCaller(caller.User, http.RequestServices, OperationKinds.All),
                    ending.Token
                );
            await AnswerAsync(message.Id, reply, ending);
        }
        catch (OperationCanceledException)
        {
            // Ended by the client, by the end of the connection, or by a send that took too long: nobody waits for an answer.
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            // The connection is gone; the receiving side ends it.
        }
#pragma warning disable CA1031 // boundary: one operation's fault must not end the connection's others; it is logged and answered
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(fault);
            await TryAnswerFaultAsync(message.Id, ending);
        }
        finally
        {
            _running.TryRemove(new KeyValuePair<string, CancellationTokenSource>(message.Id, ending));
            ending.Dispose();
        }
    }

    private async Task AnswerAsync(string id, OperationReply reply, CancellationTokenSource ending)
    {
        switch (reply)
        {
            case OperationReply.Answer { Status: AnswerStatus.Executed } answer:
                await channel.SendAsync(SocketMessage.Next(id, answer.Json), ending.Token);
                break;
            case OperationReply.Answer refused:
                await EndAsync(id, ending, SocketMessage.Error(id, refused.Json));
                return;
            case OperationReply.Streamed stream:
                if (await DeliverAsync(id, stream, ending.Token))
                {
                    break;
                }

                return;
            default:
                throw new InvalidOperationException(
                    $"A WebSocket carries every operation, not {reply.GetType().Name}."
                );
        }

        await EndAsync(id, ending, SocketMessage.Complete(id));
    }

    /// <returns>False when the client was too slow: the connection closes, and nothing more is said in this operation.</returns>
    private async Task<bool> DeliverAsync(
        string id,
        OperationReply.Streamed stream,
        CancellationToken cancellationToken
    )
    {
        var frames = new NextFrames(id);
        await using var onTooSlow = (stream.Pace?.TooSlow ?? default).Register(() =>
            _ = CloseAsTooSlowAsync($"Too slow; to resume: {stream.Pace!.Resume}; operation {id}")
        );
        try
        {
            await foreach (var responses in stream.Responses.WithCancellation(cancellationToken))
            {
                frames.Write(responses);
                await channel.SendAsync(frames, cancellationToken);
            }

            return true;
        }
#pragma warning disable CA1031 // boundary: whatever ends the sequence of a client that is too slow, its connection is being closed
        catch (Exception) when (stream.Pace is { TooSlow.IsCancellationRequested: true })
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>The id is free before the client hears of the end, so that it can be used again at once.</summary>
    private async Task EndAsync(string id, CancellationTokenSource ending, ReadOnlyMemory<byte> last)
    {
        if (_running.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, ending)))
        {
            await channel.SendAsync(last, ending.Token);
        }
    }

    private async Task TryAnswerFaultAsync(string id, CancellationTokenSource ending)
    {
        try
        {
            await EndAsync(
                id,
                ending,
                SocketMessage.Error(id, ErrorResponse.Write(ErrorCodes.Internal, "Something went wrong on our side."))
            );
        }
        catch (Exception gone) when (gone is OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            LogGone(gone);
        }
    }

    private static OperationReply.Answer TooMany(int most) =>
        new(
            ErrorResponse.Write(
                ErrorCodes.TooManyOperations,
                $"At most {most} operations run at once on one connection."
            ),
            AnswerStatus.Invalid
        );

    private static OperationReply.Answer TooLarge(int most) =>
        new(
            ErrorResponse.Write(
                ErrorCodes.TooLarge,
                $"A document has at most {most} bytes; values can be sent as variables."
            ),
            AnswerStatus.Invalid
        );

    [LoggerMessage(LogLevel.Error, "An operation on a WebSocket failed")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(LogLevel.Debug, "The connection ended before a fault could be answered")]
    private partial void LogGone(Exception gone);
}
