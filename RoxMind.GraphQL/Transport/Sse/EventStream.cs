using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RoxMind.GraphQL.Transport.Callers;

namespace RoxMind.GraphQL.Transport.Sse;

/// <summary>Answers an operation as server-sent events: the distinct-connections mode of graphql-sse.</summary>
internal sealed partial class EventStream(
    IOptions<TransportOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<EventStream> logger
)
{
    /// <summary>Media type of the answers.</summary>
    public const string MediaType = "text/event-stream";

    private readonly TransportOptions _options = options.Value;

    /// <summary>Whether a caller names the media type; one that takes anything means JSON.</summary>
    public static bool IsAccepted(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var ranges)
        && ranges.Any(range =>
            range.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) && range.Quality is not 0
        );

    /// <summary>Sends everything that an operation answers; the operation ends when the client goes.</summary>
    public async Task SendAsync(HttpContext http, OperationReply reply, Caller caller)
    {
        var pace = (reply as OperationReply.Streamed)?.Pace;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping,
            caller.Revoked,
            pace?.TooSlow ?? CancellationToken.None
        );
        var writer = new EventStreamWriter(http, _options, clock);
        try
        {
            await writer.StartAsync(ending.Token);
            if (reply is OperationReply.Answer answer)
            {
                await writer.NextAsync(answer.Json, ending.Token);
            }
            else
            {
                await SendAllAsync(writer, (OperationReply.Streamed)reply, ending.Token);
            }

            await writer.CompleteAsync(ending.Token);
        }
        catch (OperationCanceledException) when (caller.Revoked.IsCancellationRequested)
        {
            await SayGoodbyeAsync(
                writer,
                ErrorCodes.Unauthenticated,
                "The credentials are no longer valid.",
                http.RequestAborted
            );
        }
        catch (OperationCanceledException) when (pace is { TooSlow.IsCancellationRequested: true })
        {
            await SayGoodbyeAsync(
                writer,
                ErrorCodes.TooSlow,
                $"Too slow; to resume: {pace.Resume}.",
                http.RequestAborted
            );
        }
        catch (OperationCanceledException)
        {
            // The client has gone or does not read, or the service stops: without a "complete" the client connects again.
        }
    }

    private static async Task SayGoodbyeAsync(
        EventStreamWriter writer,
        string code,
        string reason,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await writer.NextAsync(ErrorResponse.Write(code, reason), cancellationToken);
            await writer.CompleteAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The client has gone by itself.
        }
    }

    private async Task SendAllAsync(
        EventStreamWriter writer,
        OperationReply.Streamed stream,
        CancellationToken cancellationToken
    )
    {
        await using var source = stream.Responses.GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(writer, source, stream.Pace, cancellationToken))
        {
            foreach (var response in source.Current)
            {
                await writer.NextAsync(response, cancellationToken);
            }
        }
    }

    private async Task<bool> MoveAsync(
        EventStreamWriter writer,
        IAsyncEnumerator<IReadOnlyList<ReadOnlyMemory<byte>>> source,
        ISubscriberPace? pace,
        CancellationToken cancellationToken
    )
    {
        var moving = source.MoveNextAsync().AsTask();
        try
        {
            while (await IsQuietAsync(moving, cancellationToken))
            {
                await writer.BeatAsync(cancellationToken);
            }

            return await moving;
        }
#pragma warning disable CA1031 // boundary: whatever a sequence says that is being ended, its end is what counts
        catch (Exception)
            when (cancellationToken.IsCancellationRequested || pace is { TooSlow.IsCancellationRequested: true })
#pragma warning restore CA1031
        {
            // A sequence must not be left in the middle of a step.
            await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new OperationCanceledException(cancellationToken);
        }
#pragma warning disable CA1031 // boundary: the answer has begun, so that its status cannot tell; the fault is logged and answered
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(fault);
            await writer.NextAsync(
                ErrorResponse.Write(ErrorCodes.Internal, "Something went wrong on our side."),
                cancellationToken
            );
            return false;
        }
    }

    /// <summary>Waits for the next result; true when it is time for a beat.</summary>
    private async Task<bool> IsQuietAsync(Task moving, CancellationToken cancellationToken)
    {
        if (moving.IsCompleted)
        {
            return false;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beat = Task.Delay(_options.KeepAlive, clock, over.Token);
        var first = await Task.WhenAny(moving, beat);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == beat;
    }

    [LoggerMessage(LogLevel.Error, "An operation answered as server-sent events failed")]
    private partial void LogFault(Exception fault);
}
