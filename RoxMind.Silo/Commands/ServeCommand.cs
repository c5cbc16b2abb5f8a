using System.CommandLine;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary><c>serve</c>: runs the service until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Run the service (what happens without a verb, too).");
        ServiceSettings.AddServing(command);
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Runs the service.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServiceSettings.Read(parsed);
        await using var service = await RoxMindService.StartAsync(options, cancellationToken);
        Announce(service);
        await service.WaitForShutdownAsync(cancellationToken);
        AnsiConsole.MarkupLine("[grey]Stopping: finishing what is under way…[/]");
        return 0;
    }

    /// <summary>Says where the data is, which bundle is used and which address to open.</summary>
    public static void Announce(RoxMindService service)
    {
        var grid = new Grid().AddColumn().AddColumn();
        grid.AddRow(new Markup("[bold]RoxMind[/]"), new Markup("[green]ready[/]"));
        grid.AddRow(new Text("address"), new Text($"{service.Url}"));
        grid.AddRow(new Text("GraphQL"), new Text($"{service.Url}graphql"));
        grid.AddRow(new Text("data"), new Text(service.Data));
        grid.AddRow(new Text("models"), new Text(service.ModelVersion));
        grid.AddRow(new Text("access"), new Text(Access(service)));
        AnsiConsole.Write(grid);
        AnsiConsole.MarkupLine("[grey]Ctrl-C stops it.[/]");
    }

    private static string Access(RoxMindService service) =>
        service.KeyNames switch
        {
            null => "this machine only: no access keys are configured",
            [] => "by token",
            var names => $"by key: {string.Join(", ", names)}",
        };
}
