using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Clustering;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Mcp.Settings;

namespace RoxMind.GraphQL.Mcp;

/// <summary>
/// What surrounds every call of a tool: its arguments are checked, its time is bounded, its answer gets links to pages, and what a caller can
/// mend is told to them alone. Everything else goes on to the library, which logs it and says nothing of it.
/// </summary>
internal sealed partial class ToolCalls(
    IOptions<McpOptions> options,
    Repetition repetition,
    TimeProvider clock,
    ILogger<ToolCalls> logger
)
{
    /// <summary>Surrounds the call.</summary>
    public McpRequestHandler<CallToolRequestParams, CallToolResult> Around(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next
    ) => (context, cancellationToken) => CallAsync(next, context, cancellationToken);

    private async ValueTask<CallToolResult> CallAsync(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next,
        RequestContext<CallToolRequestParams> context,
        CancellationToken cancellationToken
    )
    {
        if (
            context.MatchedPrimitive is McpServerTool { ProtocolTool: var tool }
            && ArgumentCheck.FaultOf(tool.InputSchema, context.Params?.Arguments) is { } wrong
        )
        {
            return Refuse(wrong);
        }

        var links = context.Services!.GetRequiredService<PageLinks>();
        using var late = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            // No tool changes anything: one that met a silo that was lost or moving is asked again.
            var result = await repetition.AskAsync(token => next(context, token).AsTask(), either.Token);
            result.Content = [.. result.Content, .. links.Blocks];
            return result;
        }
        catch (McpException refusal) when (refusal is not McpProtocolException)
        {
            return Refuse(refusal.Message);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            LogLate(context.Params?.Name);
            return Refuse(
                $"It took longer than {options.Value.Timeout.TotalSeconds:0} s and was given up; ask for less, or try again."
            );
        }
        catch (SimilarityUnavailableException fault)
        {
            LogUnavailable(fault, context.Params?.Name);
            return Refuse("Who is alike cannot be told now; try again.");
        }
        catch (Exception fault) when (fault is TimeoutException || Repetition.IsMove(fault))
        {
            LogUnavailable(fault, context.Params?.Name);
            return Refuse("The service is busy or moving; try again.");
        }
    }

    private static CallToolResult Refuse(string why) =>
        new() { IsError = true, Content = [new TextContentBlock { Text = why }] };

    [LoggerMessage(LogLevel.Warning, "Tool {Tool} took too long")]
    private partial void LogLate(string? tool);

    [LoggerMessage(LogLevel.Warning, "Tool {Tool} found the service busy")]
    private partial void LogUnavailable(Exception fault, string? tool);
}
