using Microsoft.Extensions.Options;

namespace RoxMind.GraphQL.Transport.Http;

/// <summary>GraphQL over HTTP: POST for every operation, GET for queries, status by the negotiated media type.</summary>
internal sealed class HttpEndpoint(IOperationEngine engine, IOptions<TransportOptions> options)
{
    private readonly TransportOptions _options = options.Value;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var mediaType = ResponseMediaType.Negotiate(http.Request.Headers.Accept);
        if (mediaType is null)
        {
            await RefuseAsync(
                http,
                ResponseMediaType.Json,
                StatusCodes.Status406NotAcceptable,
                ErrorCodes.BadRequest,
                $"Answers are {ResponseMediaType.GraphQL} or {ResponseMediaType.Json}."
            );
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(
                http,
                mediaType,
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.BadRequest,
                "Send operations with POST, or queries with GET."
            );
            return;
        }

        var outcome = isGet
            ? HttpRequestReader.ReadQuery(
                http.Request.Query,
                _options.MaxRequestBytes,
                http.Request.QueryString.Value?.Length ?? 0
            )
            : await HttpRequestReader.ReadBodyAsync(http.Request, _options, http.RequestAborted);
        switch (outcome)
        {
            case ReadOutcome.Refused refused:
                await RefuseAsync(http, mediaType, refused.Status, refused.Code, refused.Reason);
                break;
            case ReadOutcome.Read { IsBatch: false } read:
                await AnswerOneAsync(http, mediaType, read.Requests[0], isGet);
                break;
            case ReadOutcome.Read batch:
                await AnswerBatchAsync(http, mediaType, batch.Requests);
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private async Task AnswerOneAsync(HttpContext http, string mediaType, OperationRequest request, bool isGet)
    {
        var allowed = isGet ? OperationKinds.Query : OperationKinds.Query | OperationKinds.Mutation;
        var reply = await ExecuteAsync(http, request, allowed);
        if (reply is OperationReply.Answer answer)
        {
            await WriteAsync(http, mediaType, Status(answer.Status, mediaType), answer.Json);
            return;
        }

        var kind = ((OperationReply.NotAllowed)reply).Kind;
        var status =
            kind == OperationKinds.Mutation ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status400BadRequest;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = "POST";
        }

        await WriteAsync(http, mediaType, status, Refusal(kind));
    }

    private async Task AnswerBatchAsync(HttpContext http, string mediaType, IReadOnlyList<OperationRequest> requests)
    {
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        var separator = "["u8.ToArray();
        foreach (var request in requests)
        {
            // One after the other: a batch gets no larger share of the service than its operations would alone.
            var reply = await ExecuteAsync(http, request, OperationKinds.Query | OperationKinds.Mutation);
            var json = reply is OperationReply.Answer answer
                ? answer.Json
                : Refusal(((OperationReply.NotAllowed)reply).Kind);
            await http.Response.Body.WriteAsync(separator, http.RequestAborted);
            await http.Response.Body.WriteAsync(json, http.RequestAborted);
            separator = ","u8.ToArray();
        }

        await http.Response.Body.WriteAsync("]"u8.ToArray(), http.RequestAborted);
    }

    private Task<OperationReply> ExecuteAsync(HttpContext http, OperationRequest request, OperationKinds allowed) =>
        engine.ExecuteAsync(
            request,
            new OperationCaller(http.User, http.RequestServices, allowed),
            http.RequestAborted
        );

    private static ReadOnlyMemory<byte> Refusal(OperationKinds kind) =>
        ErrorResponse.Write(
            ErrorCodes.NotAllowed,
            kind == OperationKinds.Subscription
                ? "Subscriptions are answered over a WebSocket with the subprotocol graphql-transport-ws."
                : "Only queries are answered with GET; send a mutation with POST."
        );

    /// <summary>The older media type promises 200 for every well-formed request; faults of ours are faults in both.</summary>
    private static int Status(AnswerStatus status, string mediaType) =>
        status switch
        {
            AnswerStatus.Executed => StatusCodes.Status200OK,
            AnswerStatus.Invalid when mediaType == ResponseMediaType.Json => StatusCodes.Status200OK,
            AnswerStatus.Invalid => StatusCodes.Status400BadRequest,
            AnswerStatus.TimedOut => StatusCodes.Status504GatewayTimeout,
            AnswerStatus.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static Task RefuseAsync(HttpContext http, string mediaType, int status, string code, string reason) =>
        WriteAsync(http, mediaType, status, ErrorResponse.Write(code, reason));

    private static async Task WriteAsync(HttpContext http, string mediaType, int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}
