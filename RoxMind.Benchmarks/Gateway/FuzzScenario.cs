using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway;

/// <summary>Malformed HTTP bodies, WebSocket messages, documents and variables against the real service.</summary>
internal sealed class FuzzScenario : IScenario
{
    private const int HttpCases = 9000;
    private const int Sockets = 500;
    private const int MessagesPerSocket = 6;
    private const int AtOnce = 16;
    private static readonly string[] _types =
    [
        "application/json",
        "application/json",
        "application/json",
        "text/plain",
        "application/graphql",
    ];

    /// <inheritdoc/>
    public string Name => "fuzz";

    /// <inheritdoc/>
    public string Description =>
        $"{HttpCases:N0} malformed HTTP requests and {Sockets * MessagesPerSocket:N0} WebSocket messages against the real service";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        var faults = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            HttpCases,
            parallel,
            async (seed, stop) =>
            {
                if (await StatusAsync(service, new Garbler(seed), stop) >= 500)
                {
                    Interlocked.Increment(ref faults);
                    AnsiConsole.MarkupLineInterpolated($"[red]seed {seed} was answered with a fault[/]");
                }
            }
        );
        await Parallel.ForAsync(
            0,
            Sockets,
            parallel,
            async (seed, stop) => await TalkAsync(service, new Garbler(HttpCases + seed), stop)
        );
        var isAnswering = await service.AnswersAsync(cancellationToken);
        var table = new Table().AddColumns("what", "figure", "aim");
        table.AddRow("cases", $"{HttpCases + (Sockets * MessagesPerSocket):N0}", "≥ 10,000");
        table.AddRow("cases/s", $"{(HttpCases + (Sockets * MessagesPerSocket)) / watch.Elapsed.TotalSeconds:N0}", "");
        table.AddRow("answered with a fault", $"{faults}", "0");
        table.AddRow("errors logged", $"{service.Errors.Count}", "0");
        table.AddRow("answers afterwards", isAnswering ? "yes" : "no", "yes");
        foreach (var error in service.Errors.Take(5))
        {
            table.AddRow("", Markup.Escape(error), "");
        }

        return isAnswering && faults == 0 && service.Errors.Count == 0
            ? table
            : throw new ScenarioFailedException(table, "Malformed requests had an effect.");
    }

    private static async Task<int> StatusAsync(ServiceProcess service, Garbler garbler, CancellationToken stop)
    {
        using var request =
            garbler.Next(6) == 0
                ? new HttpRequestMessage(HttpMethod.Get, $"graphql?query={Uri.EscapeDataString(garbler.Document())}")
                : new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new ByteArrayContent(garbler.Body()) };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Content?.Headers.ContentType = MediaTypeHeaderValue.Parse(_types[garbler.Next(_types.Length)]);
        using var answer = await service.Http.SendAsync(request, stop);
        return (int)answer.StatusCode;
    }

    private static async Task TalkAsync(ServiceProcess service, Garbler garbler, CancellationToken stop)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(service.Url) { Scheme = "ws", Path = "graphql" }.Uri, stop);
        try
        {
            for (var i = 0; i < MessagesPerSocket; i++)
            {
                var type = garbler.Next(8) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
                var message =
                    i == 0 && garbler.Next(3) > 0 ? """{"type":"connection_init"}"""u8.ToArray() : garbler.Frame();
                await socket.SendAsync(message, type, endOfMessage: garbler.Next(10) > 0, stop);
            }

            if (garbler.Next(2) == 0)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
            }
        }
        catch (WebSocketException)
        {
            // The service has closed the connection before everything was said.
        }
    }
}
