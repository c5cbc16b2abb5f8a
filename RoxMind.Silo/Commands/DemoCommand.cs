using System.CommandLine;
using RoxMind.GraphQL.Clustering;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Engine;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary><c>demo</c>: runs the service on fresh data, imports a synthetic season and replays a synthetic event live.</summary>
internal static class DemoCommand
{
    private static readonly Option<double> _speed = new("--speed")
    {
        Description = "How many times faster than real the event is replayed.",
        DefaultValueFactory = _ => 60,
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "demo",
            "Run the service and replay a synthetic event live; nothing of yours is touched."
        );
        command.Options.Add(_speed);
        ServiceSettings.AddServing(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServiceSettings.Read(parsed);
        options.Data = Path.Combine(options.Data, "demo");
        options.Cluster = new ClusterSettings();
        if (DataFolder.ReadAddress(options.Data) is { Url: { } url })
        {
            throw new StartupException($"A demo is running already: open {url}.");
        }

        if (Directory.Exists(options.Data))
        {
            Directory.Delete(options.Data, recursive: true);
        }

        var files = DemoData.Find();
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        ServeCommand.Announce(service);
        using (var client = new ServiceClient(service.Url, service.IssueKey()))
        {
            await FileImports.RunAsync(client, files.Past, FileReading.ByNames, isJson: false, cancellationToken);
        }

        AnsiConsole.MarkupLineInterpolated($"[bold]Open {service.Url}[/] and watch the event arrive.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            service.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        var replay = new EventReplay(
            service.Services.GetRequiredService<IGrainFactory>(),
            service.Services.GetRequiredService<TimeProvider>()
        );
        try
        {
            await replay.RunAsync(files.Live, parsed.GetValue(_speed), stop.Token);
            AnsiConsole.MarkupLine("[green]The event is over.[/] The service goes on; Ctrl-C stops it.");
            await service.WaitForShutdownAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C in the middle of the event: the service stops below.
        }

        AnsiConsole.MarkupLine("[grey]Stopping: finishing what is under way…[/]");
        return 0;
    }
}
