using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Schema;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution;

/// <summary>Executes operations with GraphQL.NET: parse, limits, validation, execution, encoding.</summary>
internal sealed class GraphQLEngine(
    RoxMindSchema schema,
    IDocumentExecuter executer,
    IGraphQLTextSerializer serializer,
    FaultReporter faults,
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
        if (!TryParse(request.Query, out var document, out var refusal))
        {
            return refusal;
        }

        var kind = KindOf(document, request.OperationName);
        if (kind is not null && !caller.Allowed.HasFlag(kind.Value))
        {
            return new OperationReply.NotAllowed(kind.Value);
        }

        // What one operation loads together must not be kept for the next one on the same connection.
        var scope = caller.Services.CreateAsyncScope();
        var keepScope = false;
        try
        {
            var result = await executer.ExecuteAsync(
                Options(request, document, kind, caller, scope.ServiceProvider, cancellationToken)
            );
            if (result is StreamedResult { Errors: null } stream)
            {
                keepScope = true;
                return new OperationReply.Streamed(EncodeAllAsync(stream.Results, scope, CancellationToken.None));
            }

            var isStream = kind == OperationKinds.Subscription;
            return new OperationReply.Answer(await EncodeAsync(result, cancellationToken), Status(result, isStream));
        }
        finally
        {
            if (!keepScope)
            {
                await scope.DisposeAsync();
            }
        }
    }

    private bool TryParse(string query, out GraphQLDocument document, out OperationReply.Answer refusal)
    {
        document = null!;
        refusal = null!;
        try
        {
            document = Parser.Parse(query, new ParserOptions { Ignore = IgnoreOptions.Comments });
            if (DocumentLimits.Check(document, _limits) is { } violation)
            {
                refusal = Refuse(EngineErrors.Limit, violation);
            }
        }
        catch (GraphQLSyntaxErrorException fault)
        {
            refusal = Refuse(
                EngineErrors.Syntax,
                $"Syntax error at line {fault.Location.Line}, column {fault.Location.Column}: {fault.Description}"
            );
        }
        catch (GraphQLMaxDepthExceededException)
        {
            refusal = Refuse(EngineErrors.Limit, "The document is nested too deeply.");
        }

        return refusal is null;
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

    private static OperationKinds? KindOf(GraphQLDocument document, string? operationName)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var chosen = operationName is null
            ? operations is [var only]
                ? only
                : null
            : operations.Find(operation => operation.Name is { } name && name.Value == operationName);
        return chosen?.Operation switch
        {
            OperationType.Query => OperationKinds.Query,
            OperationType.Mutation => OperationKinds.Mutation,
            OperationType.Subscription => OperationKinds.Subscription,

            // No such operation: execution says so with the proper error.
            _ => null,
        };
    }

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

        var isFault = result.Errors.Any(error =>
            error.Code is EngineErrors.Internal or EngineErrors.Unavailable or "UNHANDLED_EXCEPTION"
        );
        return isFault ? AnswerStatus.Failed : AnswerStatus.Invalid;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> EncodeAllAsync(
        IAsyncEnumerable<ExecutionResult> results,
        AsyncServiceScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using (scope)
        {
            await foreach (var result in results.WithCancellation(cancellationToken))
            {
                yield return await EncodeAsync(result, cancellationToken);
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> EncodeAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream(1024);
        await serializer.WriteAsync(buffer, result, cancellationToken);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static OperationReply.Answer Refuse(string code, string message) =>
        new(ErrorResponse.Write(code, message), AnswerStatus.Invalid);
}
