using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway.Fuzz;

/// <summary>Malformed HTTP bodies, WebSocket messages, documents and variables against the real service.</summary>
internal sealed class FuzzScenario : IScenario
{
    private const int HttpCases = 44_000;
    private const int StreamCases = 3000;
    private const int Sockets = 1000;
    private const int MessagesPerSocket = 6;
    private const int Cases = HttpCases + StreamCases + (Sockets * MessagesPerSocket);
    private const int AtOnce = 16;
    private const int Entries = 20;

    /// <summary>A stream without an end is left after so long.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(100);
    private static readonly string[] _types =
    [
        .. Enumerable.Repeat("application/json", 18),
        "text/plain",
        "application/graphql",
    ];

    /// <inheritdoc/>
    public string Name => "fuzz";

    /// <inheritdoc/>
    public string Description =>
        $"{HttpCases:N0} malformed HTTP requests, {StreamCases:N0} for streams and {Sockets * MessagesPerSocket:N0} WebSocket messages against the real service";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await ServiceProcess.StartAsync(cancellationToken);
        await new Timing(service).SendAsync(Entries, cancellationToken);
        var forms = new FuzzForms(Timing.EventId);
        var watch = Stopwatch.StartNew();
        var statuses = new ConcurrentDictionary<int, int>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, HttpCases, parallel, (seed, stop) => SendAsync(seed, stop, StatusAsync));
        await Parallel.ForAsync(
            0,
            StreamCases,
            parallel,
            (seed, stop) => SendAsync(HttpCases + seed, stop, FollowAsync)
        );
        await Parallel.ForAsync(
            0,
            Sockets,
            parallel,
            async (seed, stop) => await TalkAsync(service, new Garbler(forms, HttpCases + StreamCases + seed), stop)
        );
        var isAnswering = await service.AnswersAsync(cancellationToken);
        var faults = statuses.Where(one => one.Key >= StatusCodes.Status500InternalServerError).Sum(one => one.Value);
        var table = new Table().AddColumns("what", "figure", "aim");
        table.AddRow("cases", $"{Cases:N0}", "≥ 50,000");
        table.AddRow("cases/s", $"{Cases / watch.Elapsed.TotalSeconds:N0}", "");
        table.AddRow(
            "statuses",
            string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{one.Key}: {one.Value:N0}")),
            ""
        );
        table.AddRow("answered with a fault", $"{faults}", "0");
        table.AddRow("errors logged", $"{service.Errors.Count}", "0");
        table.AddRow("answers afterwards", isAnswering ? "yes" : "no", "yes");
        foreach (var error in service.FirstError)
        {
            table.AddRow("", Markup.Escape(error), "");
        }

        return isAnswering && faults == 0 && service.Errors.Count == 0
            ? table
            : throw new ScenarioFailedException(table, "Malformed requests had an effect.");

        async ValueTask SendAsync(
            int seed,
            CancellationToken stop,
            Func<ServiceProcess, FuzzForms, Garbler, CancellationToken, Task<int>> send
        )
        {
            var status = await send(service, forms, new Garbler(forms, seed), stop);
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (status >= StatusCodes.Status500InternalServerError)
            {
                AnsiConsole.MarkupLineInterpolated($"[red]seed {seed} was answered with a fault[/]");
            }
        }
    }

    private static async Task<int> StatusAsync(
        ServiceProcess service,
        FuzzForms forms,
        Garbler garbler,
        CancellationToken stop
    )
    {
        using var request =
            garbler.Next(5) == 0
                ? new HttpRequestMessage(HttpMethod.Get, garbler.Address())
                : new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new ByteArrayContent(garbler.Body()) };
        if (garbler.Next(8) > 0)
        {
            request.Headers.Add("GraphQL-Preflight", "1");
        }

        if (garbler.Next(3) == 0)
        {
            request.Headers.Add("Accept", garbler.Pick(forms.Accepts));
        }

        request.Content?.Headers.ContentType = MediaTypeHeaderValue.Parse(garbler.Pick(_types));
        return await StatusOfAsync(service, request, stop);
    }

    private static async Task<int> FollowAsync(
        ServiceProcess service,
        FuzzForms forms,
        Garbler garbler,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = new ByteArrayContent(garbler.Subscription()),
        };
        request.Headers.Add("Accept", garbler.Next(4) == 0 ? garbler.Pick(forms.Accepts) : "text/event-stream");
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        return await StatusOfAsync(service, request, stop);
    }

    private static async Task<int> StatusOfAsync(
        ServiceProcess service,
        HttpRequestMessage request,
        CancellationToken stop
    )
    {
        using var answer = await service.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        leaving.CancelAfter(_patience);
        try
        {
            if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
            {
                await answer.Content.ReadAsByteArrayAsync(leaving.Token);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // It has no end.
        }

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
