using System.CommandLine;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Persistence;
using RoxMind.GraphQL.Settings;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Sqlite;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary>The program's verbs.</summary>
internal static class RoxMindCommandLine
{
    /// <summary>Runs the verb that the arguments name; <c>serve</c> when they name none.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Console.IsOutputRedirected)
        {
            // A file or a pipe has no width; tables are laid out for a wide terminal there.
            AnsiConsole.Profile.Width = 120;
        }

        var root = new RootCommand("RoxMind explains HYROX races: results in, analyses out.");
        ServiceSettings.AddServing(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(AnalyzeCommand.Create());
        root.Subcommands.Add(KeyCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.SetAction(ServeCommand.RunAsync);
        var parsed = root.Parse(args);
        var isWrong = parsed.Errors.Count > 0;
        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(35),
                }
            );
            return isWrong ? ExitCode.WrongUsage : code;
        }
        catch (Exception fault)
            when (fault
                    is StartupException
                        or SettingsException
                        or OptionsValidationException
                        or StoreException
                        or StorageFaultException
                        or SchemaVersionException
                        or ModelBundleException
                        or ResultFileException
                        or ServiceCallException
                        or IOException
                        or InvalidDataException
                        or UnauthorizedAccessException
            )
        {
            // Not laid out for a terminal: it is one line, whoever reads it.
            await Console.Error.WriteLineAsync(
                fault is OptionsValidationException settings ? string.Join(' ', settings.Failures) : fault.Message
            );
            return fault switch
            {
                StartupException { IsWrongUsage: true } or SettingsException or OptionsValidationException =>
                    ExitCode.WrongUsage,
                ResultFileException => ExitCode.BadFile,
                ServiceCallException => ExitCode.NoService,
                _ => ExitCode.Failed,
            };
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
    }
}
