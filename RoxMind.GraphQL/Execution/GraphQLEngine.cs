using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Answers;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Execution.Documents;
using RoxMind.GraphQL.Execution.Limits;
using RoxMind.GraphQL.Schema;
using RoxMind.GraphQL.Streams;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution;

/// <summary>Executes operations with GraphQL.NET: document, limits, validation, execution, encoding.</summary>
internal sealed class GraphQLEngine(
    RoxMindSchema schema,
    IDocumentExecuter executer,
    IGraphQLTextSerializer serializer,
    ResponseEncoder encoder,
    DocumentLoader loader,
    DocumentCache cache,
    AnswerDesk answers,
    StreamHub hub,
    FaultReporter faults,
    Repetition repetition,
    IServiceScopeFactory scopes,
    IOptions<LimitOptions> options
) : IOperationEngine
{
    private readonly LimitOptions _limits = options.Value;

    /// <inheritdoc/>
    public async Task<OperationReply> ExecuteAsync(
        OperationRequest request,
        OperationCaller caller,
        CancellationToken cancellationToken
    )
    {
        var outcome = loader.Load(request);
        if (outcome is not DocumentOutcome.Found { Document: var document })
        {
            var refused = (DocumentOutcome.Refused)outcome;
            return new OperationReply.Answer(
                ErrorResponse.Write(refused.Code, refused.Reason, place: refused.Place),
                AnswerStatus.Invalid
            );
        }

        var operation = document.Find(request.OperationName);
        var kind = PreparedDocument.KindOf(operation);
        if (kind is not null && !caller.Allowed.HasFlag(kind.Value))
        {
            return new OperationReply.NotAllowed(kind.Value);
        }

        if (
            answers.IsOpen
            && operation is not null
            && AnswerKeys.Of(schema, document, operation, request, caller.User) is { } key
        )
        {
            using var turn = await answers.TakeAsync(key, cancellationToken);
            return turn.Answer is { } known
                ? new OperationReply.Answer(known, AnswerStatus.Executed)
                : await ExecuteAsync(document, operation, request, caller, turn, cancellationToken);
        }

        return await ExecuteAsync(document, operation, request, caller, turn: null, cancellationToken);
    }

    private async Task<OperationReply> ExecuteAsync(
        PreparedDocument document,
        GraphQLOperationDefinition? operation,
        OperationRequest request,
        OperationCaller caller,
        AnswerTurn? turn,
        CancellationToken cancellationToken
    )
    {
        if (
            operation is not null
            && OperationCost.Check(schema, document, operation, request.Variables, _limits.MaxCost) is { } tooMuch
        )
        {
            return new OperationReply.Answer(ErrorResponse.Write(EngineErrors.Limit, tooMuch), AnswerStatus.Invalid);
        }

        if (RepeatableOperation.IsFor(schema, operation))
        {
            return await repetition.RunAsync(
                isStream: operation!.Operation == OperationType.Subscription,
                token => ExecuteOnceAsync(document, operation, request, caller, turn, token),
                cancellationToken
            );
        }

        var (reply, _) = await ExecuteOnceAsync(document, operation, request, caller, turn, cancellationToken);
        return reply;
    }

    /// <returns>The reply, and whether something that was asked was moving from one silo to another.</returns>
    private async Task<(OperationReply Reply, bool HasMoved)> ExecuteOnceAsync(
        PreparedDocument document,
        GraphQLOperationDefinition? operation,
        OperationRequest request,
        OperationCaller caller,
        AnswerTurn? turn,
        CancellationToken cancellationToken
    )
    {
        // What one operation loads together must not be kept for the next one on the same connection.
        await using var scope = caller.Services.CreateAsyncScope();
        var sources = scope.ServiceProvider.GetRequiredService<AnswerSources>();
        turn?.Begin(sources);
        var kind = PreparedDocument.KindOf(operation);
        var isKnown = document.IsValid;
        var result = await executer.ExecuteAsync(
            Options(request, document, kind, caller, scope.ServiceProvider, cancellationToken)
        );
        if (!isKnown && document.IsValid)
        {
            cache.Keep(document);
        }

        if (result is StreamedResult { Errors: null } stream)
        {
            return (Stream(stream, document, operation!, request.Variables, caller), HasMoved: false);
        }

        var json = encoder.Encode(result);
        if (result is { Executed: true, Errors: null or { Count: 0 } })
        {
            turn?.Keep(json, sources);
        }

        return (
            new OperationReply.Answer(json, Status(result, kind == OperationKinds.Subscription)),
            HasMoved: result.Errors?.Any(error => error is MovedError) == true
        );
    }

    private OperationReply.Streamed Stream(
        StreamedResult stream,
        PreparedDocument document,
        GraphQLOperationDefinition operation,
        JsonElement? variables,
        OperationCaller caller
    )
    {
        var audience = Audience.Of(caller.User);
        if (stream.Entries is not LiveStream live)
        {
            var own = new SubscriptionEncoder(stream.Execution, caller.User, scopes, encoder);
            return new OperationReply.Streamed(EncodedEntries.ReadAsync(stream.Entries, own, CancellationToken.None));
        }

        var key = new GroupKey(
            live.Key,
            document.Text,
            operation.Name?.StringValue,
            CanonicalVariables.Write(variables, document, operation),
            audience.Key
        );
        var member = hub.Follow(
            key,
            live,
            new SubscriptionEncoder(stream.Execution, audience.Principal, scopes, encoder)
        );
        return new OperationReply.Streamed(member, member);
    }

    private ExecutionOptions Options(
        OperationRequest request,
        GraphQLDocument document,
        OperationKinds? kind,
        OperationCaller caller,
        IServiceProvider services,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = ToInputs(request.Variables),
            Extensions = ToInputs(request.Extensions),
            User = caller.User,
            RequestServices = services,
            UnhandledExceptionDelegate = faults.ReportAsync,
            Timeout = kind == OperationKinds.Subscription ? Timeout.InfiniteTimeSpan : _limits.Timeout,
            CancellationToken = cancellationToken,
        };

    private Inputs ToInputs(JsonElement? json) =>
        json is { } value ? serializer.ReadNode<Inputs>(value) ?? Inputs.Empty : Inputs.Empty;

    private static AnswerStatus Status(ExecutionResult result, bool isStream)
    {
        if (result.Errors is null or { Count: 0 })
        {
            return AnswerStatus.Executed;
        }

        if (result.Errors.Any(error => error is TimeoutError))
        {
            return AnswerStatus.TimedOut;
        }

        if (result.Executed && !isStream)
        {
            return AnswerStatus.Executed;
        }

        return result.Errors.Any(error => error.Code == ErrorCodes.Forbidden) ? AnswerStatus.Forbidden
            : result.Errors.Any(error => error.Code is EngineErrors.Internal or "UNHANDLED_EXCEPTION")
                ? AnswerStatus.Failed
            : result.Errors.Any(error => error.Code is EngineErrors.Unavailable) ? AnswerStatus.Unavailable
            : AnswerStatus.Invalid;
    }
}
