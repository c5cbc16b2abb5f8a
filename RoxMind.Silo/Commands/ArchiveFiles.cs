using Npgsql;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Archives;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Postgres;
using RoxMind.Silo.Storage.Postgres.Archives;

namespace RoxMind.Silo.Commands;

/// <summary>Moves everything that is kept between a data folder, or a cluster's database, and a file.</summary>
internal static class ArchiveFiles
{
    /// <summary>Writes everything into a file that is not there yet.</summary>
    /// <param name="options">Where it is kept.</param>
    /// <param name="isFolder">Whether that is a data folder.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Gives up; there is no file then.</param>
    public static async Task<int> ExportAsync(
        RoxMindOptions options,
        bool isFolder,
        string file,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} is there already: name another file.");
        }

        if (isFolder && !File.Exists(Path.Combine(options.Data, EmbeddedStore.FileName)))
        {
            throw DataFolder.IsNone(options.Data);
        }

        using var folder = isFolder ? DataFolder.Open(options.Data) : null;
        IArchiveSource source = folder is null
            ? new DatabaseSource(ClusterHome.StoreOptions(options.Cluster))
            : new FolderSource(folder);
        var end = await OrDescribeAsync(
            () => ArchiveWriter.WriteAsync(file, source, TimeProvider.System, cancellationToken),
            source.Name
        );
        Console.WriteLine($"{file} holds everything of {source.Name}: {end.Rows:N0} rows in {end.Parts} parts.");
        return ExitCode.Good;
    }

    /// <summary>Takes everything from a file that <see cref="ExportAsync"/> wrote, into an empty data folder or database.</summary>
    /// <param name="options">Where it is to be kept.</param>
    /// <param name="isFolder">Whether that is a data folder.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public static async Task<int> ImportAsync(
        RoxMindOptions options,
        bool isFolder,
        string file,
        CancellationToken cancellationToken
    )
    {
        await using var content = File.OpenRead(file);
        using var folder = isFolder ? DataFolder.Open(options.Data) : null;
        IArchiveTarget target = folder is null
            ? new DatabaseTarget(ClusterHome.StoreOptions(options.Cluster))
            : new FolderTarget(folder);
        await OrDescribeAsync(
            async () =>
            {
                await target.WriteAsync(ArchiveReader.ReadAsync(content, file, cancellationToken), cancellationToken);
                return true;
            },
            target.Name
        );
        Console.WriteLine($"{target.Name} holds everything of {file}.");
        return ExitCode.Good;
    }

    private static async Task<T> OrDescribeAsync<T>(Func<Task<T>> work, string database)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFault.Describe(fault, database);
        }
    }
}
