using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Transport.Callers;
using RoxMind.GraphQL.Transport.Sse;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>
/// GraphQL over HTTP: POST for every operation, GET for what changes nothing, status by the negotiated media type. Callers that
/// accept server-sent events get subscriptions too, and everything that way when they accept nothing else.
/// </summary>
internal sealed class HttpEndpoint(
    IOperationEngine engine,
    ICallerGate gate,
    EventStream events,
    IOptions<TransportOptions> options
)
{
    private readonly TransportOptions _options = options.Value;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (AnswerForm.Negotiate(http.Request.Headers.Accept) is not { } form)
        {
            await RefuseAsync(
                http,
                ResponseMediaType.Json,
                StatusCodes.Status406NotAcceptable,
                ErrorCodes.BadRequest,
                $"Answers are {ResponseMediaType.GraphQL}, {ResponseMediaType.Json} or {EventStream.MediaType}."
            );
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(
                http,
                form.MediaType,
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.BadRequest,
                "Send operations with POST, or queries and subscriptions with GET."
            );
            return;
        }

        if (isGet && !Preflight.IsPassed(http.Request, _options.AllowedOrigins))
        {
            await RefuseAsync(
                http,
                form.MediaType,
                StatusCodes.Status400BadRequest,
                ErrorCodes.PreflightRequired,
                $"A GET needs a header that no browser sends by itself for a page of another site: '{Preflight.Header}: 1', or a content type of JSON."
            );
            return;
        }

        if (await AdmitAsync(http, form) is { } caller)
        {
            await AnswerAsync(http, form, caller, isGet);
        }
    }

    /// <summary>Who asks; null when they were told why not.</summary>
    private async Task<Caller?> AdmitAsync(HttpContext http, AnswerForm form)
    {
        var admission = await gate.AdmitAsync(http, initPayload: null, http.RequestAborted);
        if (admission is not Admission.Admitted { Caller: var caller })
        {
            await WriteAsync(http, form.MediaType, Refusals.Apply(http.Response, admission));
            return null;
        }

        if (gate.Take(caller) is { } wait)
        {
            await WriteAsync(http, form.MediaType, Refusals.Apply(http.Response, wait));
            return null;
        }

        return caller;
    }

    private async Task AnswerAsync(HttpContext http, AnswerForm form, Caller caller, bool isGet)
    {
        var outcome = isGet
            ? HttpRequestReader.ReadQuery(
                http.Request.Query,
                _options.MaxDocumentBytes,
                http.Request.QueryString.Value?.Length ?? 0
            )
            : await HttpRequestReader.ReadBodyAsync(http.Request, _options, http.RequestAborted);
        switch (outcome)
        {
            case ReadOutcome.Refused refused:
                await RefuseAsync(http, form.MediaType, refused.Status, refused.Code, refused.Reason);
                break;
            case ReadOutcome.Read { IsBatch: false } read:
                await AnswerOneAsync(http, form, caller, read.Requests[0], isGet);
                break;
            case ReadOutcome.Read when form.IsStream:
                await RefuseAsync(
                    http,
                    form.MediaType,
                    StatusCodes.Status400BadRequest,
                    ErrorCodes.BadRequest,
                    "A batch is answered as JSON, not as server-sent events."
                );
                break;
            case ReadOutcome.Read batch:
                await AnswerBatchAsync(http, form.MediaType, caller, batch.Requests);
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private async Task AnswerOneAsync(
        HttpContext http,
        AnswerForm form,
        Caller caller,
        OperationRequest request,
        bool isGet
    )
    {
        var allowed =
            OperationKinds.Query
            | (isGet ? OperationKinds.None : OperationKinds.Mutation)
            | (form.AcceptsStream ? OperationKinds.Subscription : OperationKinds.None);
        switch (await ExecuteAsync(http, caller, request, allowed))
        {
            case OperationReply.Answer answer when isGet && !form.IsStream && AnswerTag.CanHave(request, answer):
                await AnswerTag.SendAsync(http, form.MediaType, answer.Json);
                break;
            case OperationReply.Answer answer when !form.IsStream:
                await WriteAsync(http, form.MediaType, Status(answer.Status, form.MediaType), answer.Json);
                break;
            case OperationReply.NotAllowed { Kind: OperationKinds.Mutation }:
                http.Response.Headers.Allow = "POST";
                await WriteAsync(
                    http,
                    form.MediaType,
                    StatusCodes.Status405MethodNotAllowed,
                    Refusal(OperationKinds.Mutation)
                );
                break;
            case OperationReply.NotAllowed { Kind: var kind }:
                await WriteAsync(http, form.MediaType, StatusCodes.Status400BadRequest, Refusal(kind));
                break;
            case var reply:
                await events.SendAsync(http, reply, caller);
                break;
        }
    }

    private async Task AnswerBatchAsync(
        HttpContext http,
        string mediaType,
        Caller caller,
        IReadOnlyList<OperationRequest> requests
    )
    {
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        var separator = "["u8.ToArray();
        for (var i = 0; i < requests.Count; i++)
        {
            // The batch itself was counted as its first operation.
            var wait = i == 0 ? null : gate.Take(caller);
            var json = wait is { } retryAfter
                ? Refusals.TooMany(retryAfter)
                : await AnswerWithinBatchAsync(http, caller, requests[i]);
            await http.Response.Body.WriteAsync(separator, http.RequestAborted);
            await http.Response.Body.WriteAsync(json, http.RequestAborted);
            separator = ","u8.ToArray();
        }

        await http.Response.Body.WriteAsync("]"u8.ToArray(), http.RequestAborted);
    }

    /// <summary>One after the other: a batch gets no larger share of the service than its operations would alone.</summary>
    private async Task<ReadOnlyMemory<byte>> AnswerWithinBatchAsync(
        HttpContext http,
        Caller caller,
        OperationRequest request
    ) =>
        await ExecuteAsync(http, caller, request, OperationKinds.Query | OperationKinds.Mutation) switch
        {
            OperationReply.Answer answer => answer.Json,
            OperationReply.NotAllowed refused => Refusal(refused.Kind),
            var reply => throw new InvalidOperationException(
                $"A batch holds single answers, not {reply.GetType().Name}."
            ),
        };

    private Task<OperationReply> ExecuteAsync(
        HttpContext http,
        Caller caller,
        OperationRequest request,
        OperationKinds allowed
    ) =>
        engine.ExecuteAsync(
            request,
            new OperationCaller(caller.User, http.RequestServices, allowed),
            http.RequestAborted
        );

    private static ReadOnlyMemory<byte> Refusal(OperationKinds kind) =>
        ErrorResponse.Write(
            ErrorCodes.NotAllowed,
            kind == OperationKinds.Subscription
                ? "Subscriptions are answered as text/event-stream, or over a WebSocket with the subprotocol graphql-transport-ws."
                : "GET changes nothing; send a mutation with POST."
        );

    /// <summary>The older media type promises 200 for every well-formed request; faults of ours are faults in both.</summary>
    private static int Status(AnswerStatus status, string mediaType) =>
        status switch
        {
            AnswerStatus.Executed => StatusCodes.Status200OK,
            AnswerStatus.Invalid when mediaType == ResponseMediaType.Json => StatusCodes.Status200OK,
            AnswerStatus.Invalid => StatusCodes.Status400BadRequest,
            AnswerStatus.Forbidden => StatusCodes.Status403Forbidden,
            AnswerStatus.TimedOut => StatusCodes.Status504GatewayTimeout,
            AnswerStatus.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static Task RefuseAsync(HttpContext http, string mediaType, int status, string code, string reason) =>
        WriteAsync(http, mediaType, status, ErrorResponse.Write(code, reason));

    private static Task WriteAsync(HttpContext http, string mediaType, int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, mediaType, json);
    }

    private static async Task WriteAsync(HttpContext http, string mediaType, ReadOnlyMemory<byte> json)
    {
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
