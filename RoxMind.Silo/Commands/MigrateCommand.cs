using System.CommandLine;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Postgres;

namespace RoxMind.Silo.Commands;

/// <summary><c>migrate</c>: makes the tables of a cluster's database, or brings them to this program's version.</summary>
internal static class MigrateCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "migrate",
            "Make the tables of the cluster's database (Cluster:ConnectionString), or bring them to this version."
        );
        ServiceSettings.AddNone(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = ServiceSettings.Read(parsed);
        if (!options.Cluster.IsUsed)
        {
            throw new StartupException(
                "No cluster is configured: set Cluster:ConnectionString, or ROXMIND_Cluster__ConnectionString.",
                isWrongUsage: true
            );
        }

        var store = ClusterHome.StoreOptions(options.Cluster);
        var found = await PostgresSchema.MigrateAsync(store, cancellationToken);
        var database = PostgresConnections.Name(store);
        Console.WriteLine(
            found == PostgresSchema.Version
                ? $"The tables in {database} have version {found} already."
                : $"The tables in {database} are at version {PostgresSchema.Version} now; before, {found}."
        );
        return ExitCode.Good;
    }
}
