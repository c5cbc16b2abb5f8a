using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Mcp;

/// <summary>An assistant, connected to a gateway by the protocol's C# client.</summary>
internal sealed class McpCaller : IAsyncDisposable
{
    private readonly McpClient _client;

    private McpCaller(McpClient client, IList<McpClientTool> tools) => (_client, Tools) = (client, tools);

    /// <summary>The tools as they were listed before anything was called.</summary>
    public IList<McpClientTool> Tools { get; }

    public static async Task<McpCaller> ConnectAsync(GatewayHost gateway, string? key = null)
    {
        var transport = new HttpClientTransport(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri(gateway.Http.BaseAddress!, "/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = key is null
                    ? null
                    : new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {key}" },
            },
            gateway.Http
        );
        var client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return new McpCaller(client, tools);
    }

    /// <summary>Calls a tool.</summary>
    public async Task<CallToolResult> CallAsync(string tool, object arguments)
    {
        var named = JsonSerializer
            .SerializeToElement(arguments)
            .EnumerateObject()
            .ToDictionary(one => one.Name, one => (object?)one.Value, StringComparer.Ordinal);
        return await _client.CallToolAsync(tool, named, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Calls a tool that must answer; its structured result.</summary>
    public async Task<JsonElement> AnswerAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError is not true, TextOf(result));
        var answer = JsonSerializer.SerializeToElement(result.StructuredContent);
        ResultSchema.AssertFits(Tools.Single(one => one.Name == tool).ProtocolTool.OutputSchema!.Value, answer);
        return answer;
    }

    /// <summary>Calls a tool that must refuse; what it says.</summary>
    public async Task<string> RefusalAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError, TextOf(result));
        return TextOf(result);
    }

    public static string TextOf(CallToolResult result) => result.Content.OfType<TextContentBlock>().First().Text;

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
